import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { maxPeople } from '#shared/gathering/limits.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Null where there is none. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number of people, or none; taken when one goes on to something else. */
export function CountField({ label, hint, value, onChange }: Props) {
  const { t } = useTranslation('invite');
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = ({ value: text, valueAsNumber, validity }: HTMLInputElement) => {
    const count = text === '' && !validity.badInput ? null : valueAsNumber;
    const fits = count === null || (Number.isInteger(count) && count >= 1 && count <= maxPeople);
    setWrong(!fits);
    if (typed === null || !fits) return;
    setTyped(null);
    if (count !== value) onChange(count);
  };
  return (
    <TextField
      type="number"
      inputMode="numeric"
      min={1}
      max={maxPeople}
      placeholder={t('limits.none')}
      label={label}
      hint={hint}
      error={wrong ? t('limits.notSoMany', { most: maxPeople }) : undefined}
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={(event) => take(event.target)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget);
      }}
    />
  );
}
