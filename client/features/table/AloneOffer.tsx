import { Armchair, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { companyElsewhere, isAlone } from '#client/features/table/company-elsewhere.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './media-trouble.module.css';

interface Props {
  readonly table: TableView;
  readonly me: string;
}

/** So long one is left to oneself before anything is offered, ms. */
const patience = 10_000;

/** Offers whoever has been alone at a topic table for a while a seat where people are; nothing moves them, and no means no. */
export function AloneOffer({ table, me }: Props) {
  const alone = useGathering(({ hall }) => hall !== null && isAlone(hall, table.people, me));
  const company = useGathering(({ hall }) => hall !== null && hall.clock.pausedAt === null && companyElsewhere(hall, me, table.id));
  const waiting = table.kind === 'topic' && alone;
  const [past, setPast] = useState('');
  const [declined, setDeclined] = useState('');
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setPast(table.id), patience);
    return () => {
      clearTimeout(timer);
      setPast('');
    };
  }, [waiting, table.id]);
  if (!waiting || !company || past !== table.id || declined === table.id) return null;
  return <Offer onClose={() => setDeclined(table.id)} />;
}

function Offer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['hosting', 'hall', 'common']);
  const { attempt, waiting, problem } = useAttempt();
  const text = t('company.alone');
  useEffect(() => announce(text), [text]);
  return (
    <Banner
      className={styles['trouble']}
      icon={<Armchair size={20} strokeWidth={1.75} aria-hidden />}
      action={
        <>
          <Button aria-disabled={waiting} onClick={() => !waiting && void attempt({ type: 'seat_me' })}>
            {t('seatMe', { ns: 'hall' })}
          </Button>
          <IconButton label={t('close', { ns: 'common' })} onClick={onClose}>
            <X size={20} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </>
      }
    >
      {problem ?? text}
    </Banner>
  );
}
