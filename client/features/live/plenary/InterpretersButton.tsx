import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { isPlenaryToCome } from './plenary-to-come.ts';

/** The way to who interprets, as long as a plenary runs or follows and more than one language is spoken. */
export function InterpretersButton({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('live');
  const wanted = useLive((view) => view.about.languages.length > 1 && (view.plenary !== null || isPlenaryToCome(view)));
  const open = useLiveDialog((state) => state.open);
  if (!wanted) return null;
  return (
    <Button look="plain" className={className} onClick={() => open({ kind: 'interpreters' })}>
      {t('plenary.interpreters')}
    </Button>
  );
}
