import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const { Screen: MediaSwitches } = lazyScreen(async () => {
  const [{ MediaSwitches: Switches }] = await Promise.all([
    import('#client/features/table/MediaSwitches.tsx'),
    loadCatalogue('tableSettings'),
  ]);
  return Switches;
});

/** The window of what concerns sound and picture; its content is fetched when it is first opened. */
export function MediaSettings({ open, onClose }: Props) {
  const { t } = useTranslation('table');
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return (
    <Dialog open={open} onClose={onClose} title={t('settings')}>
      <Suspense fallback={null}>{wanted && <MediaSwitches />}</Suspense>
    </Dialog>
  );
}
