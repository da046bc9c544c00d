import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { themeIcons } from '#client/ui/theme-icons.ts';
import { ThemeLabel } from '#client/ui/ThemeLabel.tsx';

interface Props {
  readonly theme: string;
  readonly quiet?: boolean | undefined;
}

/** A theme of this gathering by its id, in the reader's language. */
export function ThemeName({ theme, quiet }: Props) {
  const themes = useGathering(({ hall }) => hall?.about.themes);
  const spoken = useLocalText();
  const index = themes?.findIndex(({ id }) => id === theme) ?? -1;
  const name = themes?.[index]?.name;
  return name === undefined ? null : <ThemeLabel index={index} name={spoken(name).text} quiet={quiet} />;
}

/** The sign of a theme alone, in its colour, beside text that says what it is about. */
export function ThemeSign({ theme }: { readonly theme: string }) {
  const index = useGathering(({ hall }) => hall?.about.themes.findIndex(({ id }) => id === theme) ?? -1);
  const look = index % themeIcons.length;
  const Icon = themeIcons[look];
  return Icon === undefined ? null : <Icon size={18} strokeWidth={1.75} color={`var(--theme-${look + 1})`} aria-hidden />;
}
