import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Button } from '#client/ui/Button.tsx';

const { Screen: EraseWindow } = lazyScreen(async () => {
  const [{ EraseWindow: Window }] = await Promise.all([import('./EraseWindow.tsx'), loadCatalogue('erasure')]);
  return Window;
});

/** Says what goes and what stays, then deletes all that is known of me. Nothing is shown once nothing is known. */
export function DeleteMyData() {
  const { t } = useTranslation('gathering');
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <Button
        look="plain"
        flush
        onClick={() => {
          setWanted(true);
          setAsking(true);
        }}
      >
        {t('deleteMyData')}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <EraseWindow open={asking} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
