import { useEffect } from 'react';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { FrontView } from '#shared/gathering/view/types.ts';
import { PageMediaContext, useCreatePageMedia } from './page-media.ts';
import { Screens } from './Screens.tsx';
import type { Admitted } from './use-admission.ts';
import { useGatheringLine } from './use-connected-gathering.ts';

interface Props {
  readonly slug: string;
  readonly opened: Admitted;
  readonly front: FrontView;
  /** The server does not know this browser any more. */
  readonly onSessionGone: () => void;
}

/** The gathering for a browser with a session: one connection and one media session, whatever screen it shows. */
export function Inside({ slug, opened, front, onSessionGone }: Props) {
  const { gathering, start } = useGatheringLine(slug, 'seat');
  const media = useCreatePageMedia(gathering);
  const known = opened.status === 'returning';

  useEffect(() => {
    // A newcomer gets the line with the first sign of wanting in.
    if (known) start();
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, start, { once: true, capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, start, { capture: true });
    };
  }, [known, start]);

  return (
    <GatheringContext value={gathering}>
      <PageMediaContext value={media}>
        <Screens slug={slug} opened={opened} front={front} onSessionGone={onSessionGone} />
      </PageMediaContext>
    </GatheringContext>
  );
}
