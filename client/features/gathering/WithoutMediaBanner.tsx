import { Suspense } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useGathering } from '#client/stores/gathering-context.ts';

const { Screen: WithoutMedia } = lazyScreen(async () => (await import('./WithoutMedia.tsx')).WithoutMedia);

/** Says so where there is no media server. */
export function WithoutMediaBanner() {
  const told = useGathering(({ media }) => (media === null || media.on ? null : media.reason));
  if (told === null) return null;
  return (
    <Suspense fallback={null}>
      <WithoutMedia told={told} />
    </Suspense>
  );
}
