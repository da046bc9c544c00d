import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './field.module.css';

/** What a control inside a field spreads onto its input, select or textarea. */
export interface ControlProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; marks the control invalid and is spoken with it. */
  readonly error?: string | undefined;
  /** Says "optional" beside the label. */
  readonly optional?: boolean | undefined;
  /** Keeps the label for the ear only, where an icon or the first choice says it. */
  readonly labelHidden?: boolean | undefined;
  readonly className?: string | undefined;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label above, control, hint or error below, tied together; the base of TextField, TextArea and NativeSelect. */
export function Field({ label, hint, error, optional = false, labelHidden = false, className, children }: Props) {
  const { t } = useTranslation('common');
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles['field'], className)}>
      <label htmlFor={id} className={styles[labelHidden ? 'labelHidden' : 'label']}>
        {label} {optional && <span className={styles['optional']}>{t('optional')}</span>}
      </label>
      {children({
        id,
        className: styles['control'],
        'aria-describedby': notes || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
