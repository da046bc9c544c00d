import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { maxPeople } from '#shared/gathering/limits.ts';
import type { KnownGuest } from '#shared/people-list/check-list.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { withCell, withLeftOut, type ImportDraft } from './import-draft.ts';
import { LeftAside } from './LeftAside.tsx';
import { ListedPerson } from './ListedPerson.tsx';
import { needsColumns, stateOf, type ListState } from './list-state.ts';
import styles from './people-import.module.css';

interface Props {
  readonly draft: ImportDraft;
  readonly guests: readonly KnownGuest[];
  readonly onChange: (draft: ImportDraft) => void;
  readonly onDiscard: () => void;
  readonly onInvite: (list: ListState) => void;
  /** What stands below the buttons: how far it is, or why it did not work. */
  readonly note: React.ReactNode;
  readonly busy: boolean;
}

const atOnce = 40;

/** A list before anybody is invited: its columns, who would come of it, and by line what has to be corrected or left out. */
export function ListCheck({ draft, guests, onChange, onDiscard, onInvite, note, busy }: Props) {
  const { t } = useTranslation('invite');
  const { number } = useFormat();
  const list = useMemo(() => stateOf(draft, guests), [draft, guests]);
  const { rows, kept, wrong, leftOut } = list;
  const [look, setLook] = useState<'wrong' | 'all'>('wrong');
  const [shown, setShown] = useState(atOnce);
  // Who was wrong once stays in sight when put right.
  const [flagged, setFlagged] = useState<ReadonlySet<number>>(new Set());
  const fresh = wrong.filter(({ row }) => !flagged.has(row.line));
  if (fresh.length > 0) setFlagged(new Set([...flagged, ...fresh.map(({ row }) => row.line)]));

  // Whether columns have to be told, as the list came; what is chosen then does not close them.
  const [asked] = useState(() => needsColumns(draft, list));
  const heading = useRef<HTMLHeadingElement>(null);
  const { length: people } = kept;
  const { length: wrongs } = wrong;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    announce(t('check.said', { people: number(people), wrong: number(wrongs) }));
  }, [t, number, people, wrongs]);

  const looked = look === 'wrong' && flagged.size > 0 ? rows.filter(({ row }) => flagged.has(row.line)) : rows;
  const ready = list.hasNames && wrongs === 0 && people > 0 && list.tooMany === 0;
  const invite = () => {
    if (busy) return;
    if (ready) onInvite(list);
    else announce(t(wrongs > 0 ? 'check.first' : 'check.nobody'), { urgent: true });
  };

  return (
    <section className={styles['check']} aria-label={t('check.title')}>
      <div className={styles['head']}>
        <h3 ref={heading} tabIndex={-1}>
          {draft.source === '' ? t('check.title') : draft.source}
        </h3>
        <p>
          {t('check.people', { count: people })}
          {wrongs > 0 && <b className={styles['bad']}>{t('check.wrong', { count: wrongs })}</b>}
        </p>
        <Button look="plain" onClick={onDiscard}>
          {t('check.discard')}
        </Button>
      </div>
      <details open={asked} className={styles['mapping']}>
        <summary>{t('columns.title')}</summary>
        <ColumnChoice
          rows={draft.rows}
          aside={draft.aside}
          mapping={draft.mapping}
          onChange={(mapping) => onChange({ ...draft, mapping })}
        />
      </details>
      <LeftAside rows={draft.rows} mapping={draft.mapping} />
      {!list.hasNames && <Banner tone="bad">{t('check.noNames')}</Banner>}
      {list.tooMany > 0 && <Banner tone="bad">{t('check.tooMany', { most: number(maxPeople), count: list.tooMany })}</Banner>}
      {list.hasNames && (
        <>
          <div className={styles['looks']}>
            {flagged.size > 0 && (
              <Segmented
                label={t('check.look')}
                value={look}
                segments={[
                  { value: 'wrong', label: t('check.lookWrong', { people: number(wrongs) }) },
                  { value: 'all', label: t('check.lookAll', { people: number(rows.length) }) },
                ]}
                onChange={(value) => {
                  setLook(value);
                  setShown(atOnce);
                }}
              />
            )}
            {wrongs > 0 && (
              <Button
                look="plain"
                onClick={() =>
                  onChange(
                    withLeftOut(
                      draft,
                      wrong.map(({ row }) => row.line),
                      true,
                    ),
                  )
                }
              >
                {t('check.leaveWrong', { count: wrongs })}
              </Button>
            )}
          </div>
          <ol className={styles['people']}>
            {looked.slice(0, shown).map((checked) => (
              <ListedPerson
                key={checked.row.line}
                checked={checked}
                leftOut={leftOut.has(checked.row.line)}
                onCell={(field, text) => onChange(withCell(draft, checked.row, field, text))}
                onLeaveOut={(out) => onChange(withLeftOut(draft, [checked.row.line], out))}
              />
            ))}
          </ol>
          {looked.length > shown && (
            <Button onClick={() => setShown(shown + 5 * atOnce)}>{t('check.more', { people: number(looked.length - shown) })}</Button>
          )}
        </>
      )}
      <div className={styles['end']}>
        <Button look="main" aria-disabled={!ready || busy} onClick={invite}>
          {t('check.invite', { count: people })}
        </Button>
        {wrongs > 0 && <span className={styles['formats']}>{t('check.first')}</span>}
        {note}
      </div>
    </section>
  );
}
