import { useId } from 'react';
import styles from './radio-choice.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few ways, each said in a whole sentence. */
export function RadioChoice<Value extends string>({ label, choices, value, error, onChange }: Props<Value>) {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset className={styles['choices']} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
      {error !== undefined && (
        <p id={errorId} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
