import { Dots } from '#client/ui/Dots.tsx';
import styles from './key-lines.module.css';

interface Props {
  readonly lines: readonly {
    readonly what: string;
    /** As they are written on the keyboard. */
    readonly caps: readonly string[];
  }[];
}

/** Shortcuts as lines of a menu: what a key does, and which. */
export function KeyLines({ lines }: Props) {
  return (
    <ul className={styles['list']}>
      {lines.map(({ what, caps }) => (
        <li key={caps.join(' ')}>
          <span>{what}</span>
          <Dots className={styles['dots']} />
          <span className={styles['caps']}>
            {caps.map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
