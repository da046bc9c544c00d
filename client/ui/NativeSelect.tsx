import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { Field } from '#client/ui/Field.tsx';
import type { FieldProps } from '#client/ui/Field.tsx';
import styles from './field.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly disabled?: boolean;
}

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'select'>, 'id' | 'className' | 'children' | 'multiple'> & { readonly choices: readonly Choice[] };

/** One choice of several, with the system's own list: the best one on phones and for assistive tools. */
export function NativeSelect({ label, hint, error, optional, labelHidden, className, choices, ...select }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden} className={className}>
      {(control) => (
        <span className={styles['choice']}>
          <select {...select} {...control}>
            {choices.map(({ value, label: text, lang, disabled = false }) => (
              <option key={value} value={value} lang={lang} disabled={disabled}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
        </span>
      )}
    </Field>
  );
}
