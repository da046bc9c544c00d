import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HallTable } from '#client/features/hall/hall-model.ts';
import { SeatsFree } from '#client/features/hall/SeatsFree.tsx';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useApproach } from '#client/features/hall/use-approach.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { Spoken } from '#client/ui/Spoken.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './picked-table.module.css';

interface Props {
  readonly table: HallTable;
  /** Left out where a panel has its own title. */
  readonly withTitle?: boolean;
}

/** What one wants to know before sitting down: the topic, the question, who is there, the languages, the free seats. */
export function PickedTable({ table, withTitle = true }: Props) {
  const { t } = useTranslation(['hall', 'participant']);
  const { attempt, waiting, problem } = useAttempt();
  const { row, title, people, offer } = table;
  useApproach(offer === 'free' ? row.id : null);
  return (
    <div className={styles['picked']}>
      {withTitle && row.kind === 'topic' && <p className={styles['number']}>{t('table', { ns: 'participant', number: row.number })}</p>}
      {withTitle && (
        <h2 className={styles['title']}>
          {row.theme !== null && <ThemeSign theme={row.theme} />}
          <Spoken {...title} />
        </h2>
      )}
      {row.question !== null && <Question id={row.question} />}
      {people.length === 0 ? (
        <p className={styles['nobody']}>{t('nobody')}</p>
      ) : (
        <ul className={styles['people']}>
          {people.map((person) => (
            <Seated key={person.id} person={person} isHost={person.id === row.host} />
          ))}
        </ul>
      )}
      {offer === 'round' && <p className={styles['note']}>{t('roundTable')}</p>}
      {row.sitsOut && <p className={styles['note']}>{t('sitsOut')}</p>}
      <div className={styles['foot']}>
        <LanguageTags codes={row.languages} />
        <span className={styles['free']}>
          <SeatsFree table={table} />
        </span>
        {offer === 'free' && (
          <Button look="main" aria-disabled={waiting} onClick={() => !waiting && void attempt({ type: 'sit', table: row.id })}>
            {t('sit')}
          </Button>
        )}
      </div>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </div>
  );
}

function Question({ id }: { readonly id: string }) {
  const { t } = useTranslation('hall');
  const spoken = useLocalText();
  const question = useGathering(({ hall }) => hall?.about.questions.find((each) => each.id === id)?.text);
  if (question === undefined) return null;
  const { text, lang } = spoken(question);
  return (
    <p className={styles['question']}>
      <Spoken text={t('quoted', { text })} lang={lang} />
    </p>
  );
}

function Seated({ person, isHost }: { readonly person: PersonRow; readonly isHost: boolean }) {
  const { t } = useTranslation('hall');
  const { comma } = useFormat();
  const notes = [isHost && t('keepsTable'), person.mode === 'listening' && t('listens'), person.dropped && t('comesBack')].filter(
    (note) => note !== false,
  );
  return (
    <li>
      <Cup name={person.name} host={isHost} listening={person.mode === 'listening'} away={person.dropped} />
      <span>
        <b>
          <bdi>{person.name}</bdi>
        </b>
        {person.organisation !== '' && (
          <>
            {comma}
            <bdi>{person.organisation}</bdi>
          </>
        )}
        {notes.map((note) => (
          <span key={note} className={styles['role']}>
            {' · '}
            {note}
          </span>
        ))}
      </span>
    </li>
  );
}
