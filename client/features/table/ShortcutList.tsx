import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const { Screen: Shortcuts } = lazyScreen(async () => {
  const [{ Shortcuts: List }] = await Promise.all([import('#client/features/table/Shortcuts.tsx'), loadCatalogue('tableSettings')]);
  return List;
});

/** The window with the shortcuts; its content is fetched when it is first opened. */
export function ShortcutList({ open, onClose }: Props) {
  const { t } = useTranslation('table');
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      <Suspense fallback={null}>{wanted && <Shortcuts />}</Suspense>
    </Dialog>
  );
}
