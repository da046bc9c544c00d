import { Footprints } from 'lucide-react';
import { useEffect } from 'react';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './visit-line.module.css';
import { useVisitWish } from './visit-wish.ts';

/** Where the organiser of this page is visiting, or will be once they have come in. */
export function VisitLine() {
  const { t } = useTranslation('live');
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const isHere = useGathering(({ mine }) => mine?.standing === 'here');
  const at = useGathering(({ mine }) => mine?.table ?? null);
  const tables = useLive((view) => view.tables);
  const { table: wished, wish } = useVisitWish();
  const { order, refusal } = useOrder();

  useEffect(() => {
    if (wished === null || !isHere) return;
    wish(null);
    void order({ type: 'visit', table: wished });
  }, [wished, isHere, wish, order]);

  const visited = at === null ? undefined : tables[at];
  const visiting = visited !== undefined && !visited.people.includes(me) ? visited : null;
  const coming = wished === null ? undefined : tables[wished];
  const end = async () => {
    if (await order({ type: 'stand' })) announce(t('visit.left'));
  };
  if (visiting === null && coming === undefined) return <RefusalLine code={refusal} />;
  return (
    <div className={styles['line']}>
      <Footprints size={20} strokeWidth={1.75} aria-hidden />
      <span>{visiting === null ? t('visit.enter', { number: coming?.number ?? '' }) : t('visit.here', { number: visiting.number })}</span>
      <Button look="plain" onClick={() => (visiting === null ? wish(null) : void end())}>
        {t(visiting === null ? 'visit.rather' : 'visit.back')}
      </Button>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </div>
  );
}
