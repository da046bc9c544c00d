import { Keyboard } from 'lucide-react';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/IconButton.tsx';

/** Shows the shortcuts; not on phones, which have no keys. */
export function KeysButton({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('table');
  const open = useLiveDialog((state) => state.open);
  return (
    <IconButton label={t('shortcuts.title')} className={className} onClick={() => open({ kind: 'keys' })}>
      <Keyboard size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  );
}
