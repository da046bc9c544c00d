import styles from './double-rule.module.css';

/** The double rule under a title, as on a printed menu. */
export function DoubleRule() {
  return <div className={styles['rule']} aria-hidden />;
}
