import { Star } from 'lucide-react';
import { useId } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { SizeForecast, TableSizeAdvice } from '#shared/matching/advise-table-size.ts';
import styles from './size-advice.module.css';

interface Props {
  readonly advice: TableSizeAdvice;
  readonly chosen: number;
  /** Null once it can no longer be changed. */
  readonly onChoose: ((tableSize: number) => void) | null;
}

/** Sizes of tables side by side, one of them advised; choosing one sets it. */
export function SizeAdvice({ advice, chosen, onChoose }: Props) {
  const { t } = useTranslation('setup');
  const { number } = useFormat();
  const name = useId();
  const summary = useSummary(advice);
  const { forecasts, recommended } = advice;
  const colleagues = forecasts.some(({ sameOrganisation }) => sameOrganisation > 0);
  if (forecasts.length === 0) return null;
  return (
    <section className={styles['advice']} aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{t('advice.title')}</h3>
      <p className={styles['summary']}>{summary}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('advice.seats')}</th>
            <th scope="col">{t('advice.repeats')}</th>
            <th scope="col">{t('advice.met')}</th>
            {colleagues && <th scope="col">{t('advice.colleagues')}</th>}
          </tr>
        </thead>
        <tbody>
          {forecasts.map((forecast) => {
            const { tableSize, peopleMet, sameOrganisation } = forecast;
            return (
              <tr key={tableSize} className={classNames(tableSize === chosen && styles['chosen'])}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={name}
                      checked={tableSize === chosen}
                      disabled={onChoose === null}
                      onChange={() => onChoose?.(tableSize)}
                    />
                    <VisuallyHidden>{t('advice.tablesOf', { count: tableSize })}</VisuallyHidden>
                    <span aria-hidden>{tableSize}</span>
                    {tableSize === recommended && (
                      <span className={styles['advised']} title={t('advice.advised')}>
                        <Star size={16} strokeWidth={1.75} aria-hidden />
                        <VisuallyHidden>{t('advice.advised')}</VisuallyHidden>
                      </span>
                    )}
                  </label>
                </th>
                <td>{number(repeatsOf(forecast))}</td>
                <td>{number(Math.round(peopleMet * 10) / 10)}</td>
                {colleagues && <td>{number(sameOrganisation)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles['summary']}>
        {t('advice.note')} {colleagues && t('advice.noteColleagues')}
      </p>
    </section>
  );
}

const repeatsOf = ({ repeatsReached, repeatsForced }: SizeForecast): number => repeatsReached ?? repeatsForced;

/** Why the advised size is advised. */
function useSummary({ recommended, reason, forecasts }: TableSizeAdvice): string {
  const { t } = useTranslation('setup');
  const { number } = useFormat();
  const larger = forecasts.find(({ tableSize }) => tableSize === recommended + 1);
  const advised = forecasts.find(({ tableSize }) => tableSize === recommended);
  switch (reason) {
    case 'usual_size':
      return t('advice.usual', { size: recommended });
    case 'avoids_repeats':
      return t('advice.avoids', {
        size: recommended,
        larger: recommended + 1,
        repeats: number(larger === undefined ? 0 : repeatsOf(larger)),
      });
    case 'fewer_repeats':
      return t('advice.fewer', { size: recommended, repeats: number(advised === undefined ? 0 : repeatsOf(advised)) });
    case 'too_few':
      return '';
  }
}
