import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import styles from './form.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const isDays = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= limits.retentionDays;

/** A number of days: what is typed stays as it is, and counts as soon as it is one. */
export function DaysField({ label, value, onChange }: Props) {
  const { t } = useTranslation('setup');
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && !isDays(typed);
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      className={styles['short']}
      error={left && isWrong ? t('about.retentionWrong', { most: limits.retentionDays }) : undefined}
      value={typed ?? String(value)}
      onChange={(event) => {
        const text = event.target.value.trim();
        setTyped(text);
        if (isDays(text)) onChange(Number(text));
      }}
      onBlur={() => {
        setLeft(true);
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
