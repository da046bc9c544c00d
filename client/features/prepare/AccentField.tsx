import { useId } from 'react';
import { accentTokens } from '#client/features/gathering/accent.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import type { PlateSeat } from '#client/ui/plate/seats.ts';
import { Switch } from '#client/ui/Switch.tsx';
import styles from './accent-field.module.css';

interface Props {
  /** As `#rrggbb`; undefined: pine. */
  readonly value: string | undefined;
  readonly onChange: (colour: string | undefined) => void;
}

/** Pine, where one begins to choose. */
const pine = '#0e5a4b';
const seats: readonly PlateSeat[] = [
  { kind: 'taken', initials: 'Am' },
  { kind: 'taken', initials: 'Jo', mine: true },
  { kind: 'free', yours: true },
];
const clock = { startedAt: 0, endsAt: 600_000, now: () => 168_000 };

/** The organisers' own colour in place of pine, and at once how it looks. */
export function AccentField({ value, onChange }: Props) {
  const { t } = useTranslation('setup');
  const id = useId();
  return (
    <div>
      <Switch checked={value !== undefined} onChange={(event) => onChange(event.target.checked ? pine : undefined)}>
        {t('about.accent')}
        <span className={styles['hint']}>{t('about.accentHint')}</span>
      </Switch>
      {value !== undefined && (
        <div className={styles['row']}>
          <label htmlFor={id} className={styles['field']}>
            {t('about.accentColour')}
            <input id={id} type="color" value={value} onChange={(event) => onChange(event.target.value)} />
          </label>
          <div className={styles['sample']} style={accentTokens(value)} aria-hidden>
            <Plate width={120} seats={seats} clock={clock} number={4} />
            <span className={styles['words']}>
              <span className={styles['button']}>{t('about.accentSample')}</span>
              <span className={styles['link']}>{t('about.accentLink')}</span>
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
