import styles from './speaking-bars.module.css';

/** Three bars beside the name of who is speaking; the word stands beside them or in `VisuallyHidden`. Colour: `currentColor`. */
export function SpeakingBars() {
  return (
    <span className={styles['bars']} aria-hidden>
      <i />
      <i />
      <i />
    </span>
  );
}
