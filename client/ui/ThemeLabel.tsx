import { themeIcons } from '#client/ui/theme-icons.ts';
import styles from './theme-label.module.css';

interface Props {
  /** Place of the theme in the gathering's list, from 0; looks repeat after eight. */
  readonly index: number;
  readonly name: string;
  /** Keeps the text in the ink of its surroundings; only the icon is coloured. */
  readonly quiet?: boolean | undefined;
}

/** A theme: its icon and its colour, always with its name. */
export function ThemeLabel({ index, name, quiet = false }: Props) {
  const look = index % themeIcons.length;
  const Icon = themeIcons[look];
  const color = `var(--theme-${look + 1})`;
  return (
    <span className={styles['theme']} style={quiet ? undefined : { color }}>
      {Icon && <Icon size={18} strokeWidth={1.75} color={color} aria-hidden />}
      <span>{name}</span>
    </span>
  );
}
