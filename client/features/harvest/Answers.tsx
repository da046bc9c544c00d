import { CardLine } from '#client/features/gathering/harvest/CardLine.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MatrixRow } from '#shared/harvest/question-matrix.ts';
import styles from './answers.module.css';
import { QuestionText } from './QuestionText.tsx';

/** What was said, question by question and organisation by organisation, in the words of the cards. */
export function Answers() {
  const { t } = useTranslation('harvest');
  const { harvest } = useHarvest();
  return (
    <section className={styles['answers']} aria-labelledby="harvest-answers">
      <h2 id="harvest-answers">{t('answers.title')}</h2>
      {harvest.matrix.map((row, index) => (
        <section key={row.question} aria-labelledby={`harvest-answers-${index}`}>
          <h3 id={`harvest-answers-${index}`}>
            {row.question !== null && `${index + 1}. `}
            <QuestionText row={row} />
          </h3>
          <AnswersTo row={row} />
        </section>
      ))}
    </section>
  );
}

function AnswersTo({ row }: { readonly row: MatrixRow }) {
  const { t, i18n } = useTranslation('harvest');
  const { nameOf, card } = useHarvest();
  const said = row.cells
    .filter(({ cards }) => cards.length > 0)
    .map(({ voice, cards }) => ({ voice, name: nameOf(voice), cards }))
    .sort((a, b) => a.name.localeCompare(b.name, i18n.language));
  const groups = row.unnamed.length === 0 ? said : [...said, { voice: '', name: t('voice.unnamed'), cards: row.unnamed }];
  const alone = row.cells.length === 1 && row.unnamed.length === 0;
  if (groups.length === 0) return <p className={styles['quiet']}>{t('answers.none')}</p>;
  return (
    <dl>
      {groups.map(({ voice, name, cards }) => (
        <div key={voice}>
          <dt>
            {name}
            {alone && <small>{t('themes.single')}</small>}
          </dt>
          <dd>
            <ul>
              {cards.map((id) => {
                const row = card(id);
                return row && <CardLine key={id} card={row} told="kind" />;
              })}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
