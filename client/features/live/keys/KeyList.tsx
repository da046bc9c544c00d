import { useTranslation } from '#client/i18n/use-translation.ts';
import { isMac, keyCaps } from '#client/features/gathering/shortcut-keys.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { KeyLines } from '#client/ui/KeyLines.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { liveKeys } from './live-keys.ts';

/** All shortcuts of the live screen, and the switch for those without Ctrl or ⌘. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['live', 'settings', 'table']);
  const { on, set } = useSingleKeys();
  const lines = liveKeys.map(({ action, keys }) => ({
    what: action === 'list' ? t('shortcuts.list', { ns: 'settings' }) : t(`keys.${action}`),
    caps: keyCaps(keys, isMac(), t('shortcuts.shift', { ns: 'settings' })),
  }));
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title', { ns: 'table' })}>
      <KeyLines lines={lines} />
      <Switch checked={on} onChange={(event) => set(event.target.checked)}>
        {t('shortcuts.single', { ns: 'settings' })}
      </Switch>
    </Dialog>
  );
}
