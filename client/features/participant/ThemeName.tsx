import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { signOf } from '#client/ui/theme-icons.ts';
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
  const found = themes?.[index];
  return found === undefined ? null : <ThemeLabel sign={signOf(found, index)} name={spoken(found.name)} quiet={quiet} />;
}
