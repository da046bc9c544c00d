import { Minus, Plus } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/Field.tsx';
import styles from './stepper.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What one press adds or takes. */
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, typed or stepped. */
export function Stepper({ label, value, least, most, step = 1, onChange }: Props) {
  const { t } = useTranslation('setup');
  const set = (wanted: number) => {
    if (Number.isFinite(wanted)) onChange(Math.min(most, Math.max(least, Math.round(wanted))));
  };
  return (
    <Field label={label}>
      {({ id, 'aria-describedby': describedBy }) => (
        <span className={styles['stepper']}>
          <button type="button" aria-label={t('less', { what: label })} disabled={value <= least} onClick={() => set(value - step)}>
            <Minus size={18} strokeWidth={1.75} aria-hidden />
          </button>
          <input
            id={id}
            aria-describedby={describedBy}
            type="number"
            inputMode="numeric"
            min={least}
            max={most}
            value={value}
            onChange={(event) => set(event.target.valueAsNumber)}
          />
          <button type="button" aria-label={t('more', { what: label })} disabled={value >= most} onClick={() => set(value + step)}>
            <Plus size={18} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
      )}
    </Field>
  );
}
