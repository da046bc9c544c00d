import { Footprints } from 'lucide-react';
import { callName } from '#client/features/participant/names.ts';
import trouble from '#client/features/table/media-trouble.module.css';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';

interface Props {
  readonly visitors: readonly string[];
  readonly me: string;
}

/** To all at the table who is visiting; to whoever visits, what that means and the way back. */
export function Visit({ visitors, me }: Props) {
  const { t } = useTranslation('hosting');
  const { list } = useFormat();
  const send = useSend();
  const people = useGathering(({ hall }) => hall?.people);
  const mine = visitors.includes(me);
  const names = visitors.flatMap((id) => (people?.[id] === undefined ? [] : callName(people[id].name)));
  if (!mine && names.length === 0) return null;
  return (
    <Banner
      className={trouble['trouble']}
      icon={<Footprints size={22} strokeWidth={1.75} aria-hidden />}
      action={mine && <Button onClick={() => void send({ type: 'stand' })}>{t('visit.back')}</Button>}
    >
      {mine ? t('visit.mine') : t('visit.other', { name: list(names) })}
    </Banner>
  );
}
