import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useTimeLeft } from '#client/stores/gathering-context.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { instantOf, wallTimeAt } from '#shared/primitives/zoned-time.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What to say once it has passed. */
  readonly passed: string;
  readonly timeZone: string;
  /** Epoch milliseconds; null where there is none. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A day and time in the gathering's zone, or none; taken when one goes on to something else. */
export function InstantField({ label, hint, passed, timeZone, value, onChange }: Props) {
  const { t } = useTranslation('invite');
  const left = useTimeLeft(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const take = ({ value: text, validity }: HTMLInputElement) => {
    setIncomplete(validity.badInput);
    if (typed === null || validity.badInput) return;
    setTyped(null);
    const [date = '', time = ''] = text.split('T');
    const at = text === '' ? null : instantOf({ date, time: time.slice(0, 5) }, timeZone);
    if (at !== value) onChange(at);
  };
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={left !== null && left <= 0 ? passed : hint}
      error={incomplete ? t('limits.incomplete') : undefined}
      value={typed ?? written(value, timeZone)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={(event) => take(event.target)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget);
      }}
    />
  );
}

function written(at: number | null, timeZone: string): string {
  if (at === null) return '';
  const { date, time } = wallTimeAt(at, timeZone);
  return `${date}T${time}`;
}
