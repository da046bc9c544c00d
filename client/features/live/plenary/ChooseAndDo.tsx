import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { NativeSelect, type Choice } from '#client/ui/NativeSelect.tsx';
import styles from './plenary-panel.module.css';

interface Props {
  readonly label: string;
  /** What holds now. */
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What the button says. */
  readonly act: string;
  readonly onAct: (chosen: string) => void;
}

/** A choice that is carried out by a button: whoever walks through the list by the arrow keys does nothing to those they pass. */
export function ChooseAndDo({ label, value, choices, act, onAct }: Props) {
  const [looked, setLooked] = useState<string | null>(null);
  const shown = looked !== null && choices.some((choice) => choice.value === looked) ? looked : value;
  return (
    <div className={styles['choice']}>
      <NativeSelect label={label} choices={choices} value={shown} onChange={({ target }) => setLooked(target.value)} />
      <Button
        aria-disabled={shown === value}
        aria-label={`${act}, ${label}`}
        onClick={() => {
          if (shown === value) return;
          onAct(shown);
          setLooked(null);
        }}
      >
        {act}
      </Button>
    </div>
  );
}
