import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { LivePlate } from '#client/features/live/LivePlate.tsx';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { Since } from '#client/features/live/Since.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useVisit } from '#client/features/live/visit/use-visit.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { classNames } from '#client/lib/class-names.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { remedyOf, type Remedy } from './remedy.ts';
import type { Trouble } from './troubles.ts';
import { useTroubleText } from './use-trouble-text.ts';
import styles from './trouble.module.css';

interface Props {
  readonly trouble: Trouble;
  /** The most pressing one: its remedy is the main button of the screen. */
  readonly isFirst: boolean;
}

/** One thing that needs an organiser: where, what, since when, and its one remedy. */
export function TroubleCard({ trouble, isFirst }: Props) {
  const { t } = useTranslation('live');
  const tables = useLive((view) => view.tables);
  const people = useLive((view) => view.people);
  const { order, refusal } = useOrder();
  const open = useLiveDialog((state) => state.open);
  const writeTo = useMessageDraft((draft) => draft.writeTo);
  const text = useTroubleText();
  const remedy = remedyOf(trouble, { tables, people });
  const action = text.action(trouble, remedy);
  const visit = useVisit({ order });
  const urgent = trouble.kind === 'alone' && trouble.table.kind === 'round';

  const apply = async (chosen: Remedy) => {
    if (chosen.kind === 'choose') open({ kind: 'move', person: chosen.person.id });
    if (chosen.kind === 'visit') await visit(trouble.table.id);
    if (chosen.kind !== 'move' && chosen.kind !== 'swap') return;
    const moved = await order({ type: 'move_person', person: chosen.person.id, table: chosen.to.id });
    if (!moved) return;
    if (chosen.kind === 'swap') await order({ type: 'move_person', person: chosen.other.id, table: trouble.table.id });
    announce(t('done.moved', { name: chosen.person.name, number: chosen.to.number }));
  };

  return (
    <article className={classNames(styles['card'], urgent && styles['urgent'])} aria-labelledby={`trouble-${trouble.id}`}>
      <LivePlate table={trouble.table} people={trouble.people} className={styles['plate']} />
      <h3 className={styles['what']}>
        <span id={`trouble-${trouble.id}`}>{text.title(trouble)}</span>
        {trouble.since !== null && <Since at={trouble.since} className={urgent ? styles['long'] : styles['quiet']} />}
      </h3>
      <p className={styles['detail']}>{text.detail(trouble, remedy)}</p>
      <div className={styles['do']}>
        {action !== null && (
          <Button
            look={isFirst ? 'main' : 'soft'}
            aria-label={remedy.kind === 'visit' ? t('visit.goTo', { number: trouble.table.number }) : undefined}
            onClick={() => void apply(remedy)}
          >
            {action}
          </Button>
        )}
        {trouble.kind === 'help' && (
          <Button onClick={() => void order({ type: 'ask_for_help', table: trouble.table.id, on: false })}>{t('remedy.done')}</Button>
        )}
        <Button
          onClick={() => writeTo({ kind: 'table', table: trouble.table.id })}
          aria-label={t('remedy.writeTo', { number: trouble.table.number })}
        >
          {t('remedy.write')}
        </Button>
      </div>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </article>
  );
}
