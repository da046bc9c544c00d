import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';
import { Switch } from '#client/ui/Switch.tsx';

/** Turns the shortcuts without Ctrl or ⌘ on and off, for all screens. */
export function SingleKeysSwitch() {
  const { t } = useTranslation('settings');
  const { on, set } = useSingleKeys();
  return (
    <Switch checked={on} onChange={(event) => set(event.target.checked)}>
      {t('shortcuts.single')}
    </Switch>
  );
}
