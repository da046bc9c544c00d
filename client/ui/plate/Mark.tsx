import styles from './mark.module.css';

interface Props {
  readonly width?: number;
}

const places = [
  [16, 4.9],
  [22.52, 24.98],
  [9.48, 24.98],
  [5.44, 12.57],
] as const;

/** The mark: five places, four taken, the fifth a saffron ring: yours. With a rim from 48 pixels up. */
export function Mark({ width = 32 }: Props) {
  return (
    <svg className={styles['mark']} width={width} height={width} viewBox="0 0 32 32" aria-hidden>
      <circle className={styles['top']} cx={16} cy={16} r={16} />
      {places.map(([cx, cy]) => (
        <circle key={cx} className={styles['cup']} cx={cx} cy={cy} r={2.7} />
      ))}
      <circle className={styles['free']} cx={26.56} cy={12.57} r={2} />
      <circle className={styles['cup']} cx={16} cy={16} r={6} />
      {width >= 48 && <path className={styles['rim']} d="M20.4 16A4.4 4.4 0 1 1 16 11.6" />}
    </svg>
  );
}
