import { Switch } from '#client/ui/Switch.tsx';
import styles from './media-switches.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch of the settings, with what it comes to. */
export function SettingSwitch({ label, hint, on, onChange }: Props) {
  return (
    <Switch checked={on} onChange={(event) => onChange(event.target.checked)}>
      <span className={styles['words']}>
        {label}
        <span className={styles['hint']}>{hint}</span>
      </span>
    </Switch>
  );
}
