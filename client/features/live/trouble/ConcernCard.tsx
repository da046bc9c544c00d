import { Flag } from 'lucide-react';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { usePlaceText } from '#client/features/live/people/use-place-text.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { Since } from '#client/features/live/Since.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useVisit } from '#client/features/live/visit/use-visit.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ConcernRow } from '#shared/gathering/view/types.ts';
import styles from './trouble.module.css';

interface Props {
  readonly concern: ConcernRow;
  /** The most pressing thing there is. */
  readonly isFirst: boolean;
}

/** Somebody was reported: by whom, where and when, with what words, and what can be done about it. */
export function ConcernCard({ concern, isFirst }: Props) {
  const { t } = useTranslation('live');
  const { time } = useFormat();
  const zone = useLive(({ about }) => about.timeZone);
  const person = useLive(({ guests }) => guests[concern.person]);
  const by = useLive(({ guests }) => (concern.by === null ? undefined : guests[concern.by]?.name));
  const here = useLive(({ people }) => people[concern.person]);
  const table = useLive(({ people, tables }) => tables[people[concern.person]?.table ?? '']);
  const open = useLiveDialog((state) => state.open);
  const writeTo = useMessageDraft((draft) => draft.writeTo);
  const running = useLive(({ clock }) => clock.phase === 'open');
  const place = usePlaceText();
  const { order, refusal } = useOrder();
  const visit = useVisit({ order });
  const name = person?.name ?? '';
  const where = { by: by ?? t('concern.nameless'), time: time(concern.at, zone), number: concern.table?.number ?? 0 };
  const kind = concern.table === null ? 'hall' : concern.table.kind === 'plenary' ? 'plenary' : 'table';
  const moved = here === undefined || here.table !== (concern.table?.id ?? null);
  const now = !running ? '' : here !== undefined ? place.here(here) : person === undefined ? '' : place.away(person);

  const settle = async () => {
    if (await order({ type: 'settle_concern', concern: concern.id })) announce(t('concern.settled'));
  };

  return (
    <article className={classNames(styles['card'], styles['urgent'])} aria-labelledby={`concern-${concern.id}`}>
      <span className={classNames(styles['sign'], styles['plate'])}>
        <Flag size={24} strokeWidth={1.75} aria-hidden />
      </span>
      <h3 className={styles['what']}>
        <span id={`concern-${concern.id}`}>{t('concern.title', { name })}</span>
        <Since at={concern.at} className={styles['long']} />
      </h3>
      <p className={styles['detail']}>
        {t(`concern.${kind}`, where)} {moved && now !== '' && t('concern.now', { place: now })}
      </p>
      {concern.text !== '' && <blockquote className={styles['words']}>{concern.text}</blockquote>}
      <p className={styles['kept']}>{t('concern.kept')}</p>
      <div className={styles['do']}>
        {running && table !== undefined && (
          <>
            <Button
              look={isFirst ? 'main' : 'soft'}
              aria-label={t('visit.goTo', { number: table.number })}
              onClick={() => void visit(table.id)}
            >
              {t('visit.go')}
            </Button>
            <Button onClick={() => writeTo({ kind: 'table', table: table.id })} aria-label={t('remedy.writeTo', { number: table.number })}>
              {t('remedy.write')}
            </Button>
          </>
        )}
        {running && person?.standing === 'admitted' && !person.organiser && (
          <Button onClick={() => open({ kind: 'remove', person: concern.person })}>{t('people.remove')}</Button>
        )}
        <Button onClick={() => void settle()}>{t('concern.settle')}</Button>
      </div>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </article>
  );
}
