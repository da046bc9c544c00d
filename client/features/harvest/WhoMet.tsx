import { useTranslation } from '#client/i18n/use-translation.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { metTriangle } from './met-triangle.ts';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './who-met.module.css';

/** Pixels of the widest dot. */
const widest = 26;

/** Organisations by organisations: how many pairs of their people sat together, as a dot of that area and its figure. Nothing while nobody met. */
export function WhoMet() {
  const { t, i18n } = useTranslation('harvest');
  const { view } = useHarvest();
  const { names, rows, most } = metTriangle(view.met, view.voices, i18n.language);
  if (names.length === 0) return null;
  const widthOf = (pairs: number): number => Math.max(4, Math.round(widest * Math.sqrt(pairs / most)));
  return (
    <section className={styles['met']} aria-labelledby="harvest-met">
      <h2 id="harvest-met">{t('met.title')}</h2>
      <p className={styles['meaning']}>{t('met.meaning')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="harvest-met">
        <table aria-labelledby="harvest-met">
          <thead>
            <tr>
              <td />
              {names.map((name, index) => (
                <th key={name} scope="col">
                  <abbr title={name}>{index + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={names[index]}>
                <th scope="row">
                  <span className={styles['number']}>{index + 1}</span> {names[index]}
                </th>
                {cells.map((pairs, column) => (
                  <td key={names[column]}>
                    {pairs > 0 ? (
                      <span className={styles['cell']}>
                        <svg width={widest} height={widest} viewBox={`0 0 ${widest} ${widest}`} aria-hidden>
                          <circle cx={widest / 2} cy={widest / 2} r={widthOf(pairs) / 2} />
                        </svg>
                        {pairs}
                      </span>
                    ) : (
                      <VisuallyHidden>{t('met.none')}</VisuallyHidden>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
