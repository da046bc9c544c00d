import { useGathering } from '#client/stores/gathering-context.ts';
import { colourOf, signOf, themeIcons } from '#client/ui/theme-icons.ts';

/** The sign of a theme alone, in its colour, beside text that says what it is about. */
export function ThemeSign({ theme }: { readonly theme: string }) {
  const sign = useGathering(({ hall }) => {
    const themes = hall?.about.themes ?? [];
    const index = themes.findIndex(({ id }) => id === theme);
    return themes[index] === undefined ? -1 : signOf(themes[index], index);
  });
  const Icon = themeIcons[sign];
  return Icon === undefined ? null : <Icon size={18} strokeWidth={1.75} color={colourOf(sign)} style={{ flex: 'none' }} aria-hidden />;
}
