import { isMac, keyCaps } from '#client/features/gathering/keys/shortcut-keys.ts';
import { tableKeys } from '#client/features/gathering/keys/table-keys.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { KeyLines } from '#client/ui/KeyLines.tsx';

/** All shortcuts of the table. */
export function TableKeyLines() {
  const { t } = useTranslation('settings');
  const caps = (keys: string) => keyCaps(keys, isMac(), t('shortcuts.shift'));
  const talk = { what: t('shortcuts.talk'), caps: [...caps('Control'), t('shortcuts.space')] };
  return <KeyLines lines={[...tableKeys.map(({ action, keys }) => ({ what: t(`shortcuts.${action}`), caps: caps(keys) })), talk]} />;
}
