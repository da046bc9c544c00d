import { useTranslation } from '#client/i18n/use-translation.ts';
import { programmeTimes } from '#client/features/hall/programme-times.ts';
import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { Dots } from '#client/ui/Dots.tsx';
import { segmentSeconds } from '#shared/gathering/about.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './welcome.module.css';

/** The programme as a menu: when, what, how long. */
export function ProgrammeLines({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation('hall');
  const format = useFormat();
  const length = useLength();
  const parts = programmeTimes(hall);
  if (parts.length === 0) return null;
  return (
    <section className={styles['programme']} aria-labelledby="programme">
      <h2 id="programme">{t('programme.title')}</h2>
      <ol>
        {parts.map(({ segment, index, startsAt }) => (
          <li key={index}>
            <time dateTime={new Date(startsAt).toISOString()}>{format.time(startsAt, hall.about.timeZone)}</time>
            <span>{segment.kind === 'mixing' ? t('programme.mixing', { count: segment.rounds }) : t(`programme.${segment.kind}`)}</span>
            <Dots className={styles['dots']} />
            <span className={styles['length']}>{length(segmentSeconds(segment))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
