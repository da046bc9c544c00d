import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useGathering } from '#client/stores/gathering-context.ts';

const { Screen: SavingBanner } = lazyScreen(async () => {
  const [{ SavingBanner: Banner }] = await Promise.all([import('./SavingBanner.tsx'), loadCatalogue('saving')]);
  return Banner;
});

/** Says while the server cannot store anything that this is so. */
export function SavingNotice() {
  const paused = useGathering(({ savingPaused }) => savingPaused);
  if (!paused) return null;
  return (
    <Suspense fallback={null}>
      <SavingBanner />
    </Suspense>
  );
}
