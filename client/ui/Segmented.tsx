import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './segmented.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface Props<Value extends string> {
  /** What is chosen here; for the ear only. */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One of a few views or settings, side by side: native radio buttons, so arrows move between them. */
export function Segmented<Value extends string>({ label, segments, value, onChange, className }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classNames(styles['segmented'], className)} aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles['segment']}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon}
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
