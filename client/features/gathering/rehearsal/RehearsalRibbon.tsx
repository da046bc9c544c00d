import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useGathering } from '#client/stores/gathering-context.ts';

const { Screen: Ribbon } = lazyScreen(async () => {
  const [{ Ribbon: Shown }] = await Promise.all([import('./Ribbon.tsx'), loadCatalogue('rehearsal')]);
  return Shown;
});

/** Says on every screen of a rehearsal that it is one; nothing in a real gathering. */
export function RehearsalRibbon() {
  const speed = useGathering(({ hall }) => hall?.rehearsal?.speed ?? null);
  if (speed === null) return null;
  return (
    <Suspense fallback={null}>
      <Ribbon speed={speed} />
    </Suspense>
  );
}
