import { useEffect } from 'react';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { LetIn } from './GatheringDoor.tsx';
import { PageMediaContext, useCreatePageMedia } from './page-media.ts';
import { Screens } from './Screens.tsx';
import { useGatheringLine } from './use-connected-gathering.ts';

/** The gathering for a browser with a session: one connection and one media session, whatever screen it shows. */
export function Inside({ slug, opened, front, onSessionGone }: LetIn) {
  const { gathering, prefetch, start } = useGatheringLine(slug, 'seat');
  const media = useCreatePageMedia(gathering);
  const known = opened.status === 'returning';

  useEffect(() => {
    // A newcomer connects by coming in, so that a look at the page takes nobody's seat; only the code comes ahead.
    if (known) start();
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, prefetch, { once: true, capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, prefetch, { capture: true });
    };
  }, [known, start, prefetch]);

  return (
    <GatheringContext value={gathering}>
      <PageMediaContext value={media}>
        <Screens slug={slug} opened={opened} front={front} onSessionGone={onSessionGone} />
      </PageMediaContext>
    </GatheringContext>
  );
}
