import { LiveKeyLines } from '#client/features/gathering/keys/LiveKeyLines.tsx';
import { SingleKeysSwitch } from '#client/features/gathering/keys/SingleKeysSwitch.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/Dialog.tsx';

/** All shortcuts of the live screen, and the switch for those without Ctrl or ⌘. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('table');
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')}>
      <LiveKeyLines />
      <SingleKeysSwitch />
    </Dialog>
  );
}
