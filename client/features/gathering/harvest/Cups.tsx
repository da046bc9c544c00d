import styles from './kept.module.css';

interface Props {
  readonly full: number;
  readonly all: number;
}

/** More cups than these in a row nobody takes in: then a bar. */
const most = 16;

/** Full cups out of all, beside a figure that says the same. */
export function Cups({ full, all }: Props) {
  if (all > most)
    return (
      <div className={styles['bar']} aria-hidden>
        <i style={{ inlineSize: `${(100 * full) / all}%` }} />
      </div>
    );
  return (
    <div className={styles['cups']} aria-hidden>
      {Array.from({ length: all }, (_, index) => (
        <i key={index} className={index < full ? styles['cup'] : styles['free']} />
      ))}
    </div>
  );
}
