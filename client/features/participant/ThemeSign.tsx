import { useGathering } from '#client/stores/gathering-context.ts';
import { themeIcons } from '#client/ui/theme-icons.ts';

/** The sign of a theme alone, in its colour, beside text that says what it is about. */
export function ThemeSign({ theme }: { readonly theme: string }) {
  const index = useGathering(({ hall }) => hall?.about.themes.findIndex(({ id }) => id === theme) ?? -1);
  const look = index % themeIcons.length;
  const Icon = themeIcons[look];
  return Icon === undefined ? null : <Icon size={18} strokeWidth={1.75} color={`var(--theme-${look + 1})`} aria-hidden />;
}
