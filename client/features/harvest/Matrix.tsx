import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MatrixRow } from '#shared/harvest/question-matrix.ts';
import { noOrganisation } from '#shared/harvest/without-people.ts';
import { MatrixMarks } from './MatrixMarks.tsx';
import { QuestionText } from './QuestionText.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

/** Organisations down, questions across: which themes each named to what. */
export function Matrix() {
  const { t, i18n } = useTranslation('harvest');
  const { view, harvest, nameOf } = useHarvest();
  const rows = harvest.matrix;
  const byName = view.voices.toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const nobodys = rows.some(({ cells }) => cells.some(({ voice }) => voice === noOrganisation));
  const lines = nobodys ? [...byName, { id: noOrganisation, name: nameOf(noOrganisation) }] : byName;
  const unnamed = rows.some((row) => row.unnamed.length > 0);
  return (
    <section className={styles['matrix']} aria-labelledby="harvest-matrix">
      <h2 id="harvest-matrix">{t('matrix.title')}</h2>
      <ol className={styles['questions']}>
        {rows.map((row, index) => (
          <li key={row.question} value={index + 1}>
            <QuestionText row={row} /> <span className={styles['quiet']}>{t('matrix.cards', { count: cardsIn(row) })}</span>
          </li>
        ))}
      </ol>
      <p className={styles['quiet']}>{t('matrix.legend')}</p>
      <table aria-labelledby="harvest-matrix">
        <thead>
          <tr>
            <th scope="col">{t('matrix.organisation')}</th>
            {rows.map((row, index) => (
              <th key={row.question} scope="col">
                <span aria-hidden>{index + 1}</span>
                <VisuallyHidden>
                  {row.question === null ? t('matrix.noQuestion') : t('matrix.question', { number: index + 1 })}
                </VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {rows.map((row) => {
                const cell = row.cells.find(({ voice }) => voice === id);
                return (
                  <td key={row.question}>
                    <MatrixMarks cards={cell?.cards ?? []} usToo={cell?.usToo ?? []} />
                  </td>
                );
              })}
            </tr>
          ))}
          {unnamed && (
            <tr>
              <th scope="row">{t('matrix.unnamed')}</th>
              {rows.map((row) => (
                <td key={row.question}>
                  <MatrixMarks cards={row.unnamed} usToo={[]} />
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

const cardsIn = ({ cells, unnamed }: MatrixRow): number => cells.reduce((sum, { cards }) => sum + cards.length, unnamed.length);
