import { shortcuts } from '#client/features/table/shortcuts.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { isMac, keyCaps } from '#client/features/gathering/shortcut-keys.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';
import { KeyLines } from '#client/ui/KeyLines.tsx';
import { Switch } from '#client/ui/Switch.tsx';

/** All shortcuts of the table, and the switch for those without Ctrl or ⌘. */
export function Shortcuts() {
  const { t } = useTranslation('settings');
  const { on, set } = useSingleKeys();
  const caps = (keys: string) => keyCaps(keys, isMac(), t('shortcuts.shift'));
  const talk = { what: t('shortcuts.talk'), caps: [...caps('Control'), t('shortcuts.space')] };
  return (
    <>
      <KeyLines lines={[...shortcuts.map(({ action, keys }) => ({ what: t(`shortcuts.${action}`), caps: caps(keys) })), talk]} />
      <Switch checked={on} onChange={(event) => set(event.target.checked)}>
        {t('shortcuts.single')}
      </Switch>
    </>
  );
}
