import { liveKeys } from '#client/features/gathering/keys/live-keys.ts';
import { isMac, keyCaps } from '#client/features/gathering/keys/shortcut-keys.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { KeyLines } from '#client/ui/KeyLines.tsx';

/** All shortcuts of the live screen. */
export function LiveKeyLines() {
  const { t } = useTranslation(['live', 'settings']);
  const lines = liveKeys.map(({ action, keys }) => ({
    what: action === 'list' ? t('shortcuts.list', { ns: 'settings' }) : t(`keys.${action}`),
    caps: keyCaps(keys, isMac(), t('shortcuts.shift', { ns: 'settings' })),
  }));
  return <KeyLines lines={lines} />;
}
