import type { SpokenText } from '#client/i18n/local-text.ts';
import { colourOf, themeIcons } from '#client/ui/theme-icons.ts';
import styles from './theme-label.module.css';

interface Props {
  /** From 0. */
  readonly sign: number;
  readonly name: SpokenText;
  /** Keeps the text in the ink of its surroundings; only the icon is coloured. */
  readonly quiet?: boolean | undefined;
}

/** A theme: its icon and its colour, always with its name. */
export function ThemeLabel({ sign, name, quiet = false }: Props) {
  const Icon = themeIcons[sign];
  const color = colourOf(sign);
  return (
    <span className={styles['theme']} style={quiet ? undefined : { color }}>
      {Icon && <Icon size={18} strokeWidth={1.75} color={color} aria-hidden />}
      <span lang={name.lang}>{name.text}</span>
    </span>
  );
}
