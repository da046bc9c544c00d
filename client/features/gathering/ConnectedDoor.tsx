import type { ReactNode } from 'react';
import { GatheringContext, useGathering } from '#client/stores/gathering-context.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import type { Screen } from '#shared/contract/socket-events.ts';
import type { LetIn } from './GatheringDoor.tsx';
import { Loading } from './Loading.tsx';
import { RehearsalRibbon } from './rehearsal/RehearsalRibbon.tsx';
import { Refused } from './Refused.tsx';
import { useConnectedGathering } from './use-connected-gathering.ts';
import { Waiting } from './waiting.ts';

interface Props extends Pick<LetIn, 'slug' | 'onSessionGone'> {
  readonly screen: Exclude<Screen, 'seat'>;
  /** Whether what the screen shows is there. */
  readonly ready: (snapshot: GatheringSnapshot) => boolean;
  readonly children: ReactNode;
}

/** Connects a screen on which one takes no seat and has no media, and shows it once its view is there. */
export function ConnectedDoor({ slug, screen, ...shown }: Props) {
  const gathering = useConnectedGathering(slug, screen);
  return (
    <GatheringContext value={gathering}>
      <Shown {...shown} />
    </GatheringContext>
  );
}

function Shown({ ready, onSessionGone, children }: Pick<Props, 'ready' | 'onSessionGone' | 'children'>) {
  const refusal = useGathering(({ connection, refusal: code }) => (connection === 'refused' ? (code ?? 'unavailable') : null));
  const isReady = useGathering(ready);
  const savingPaused = useGathering((snapshot) => snapshot.savingPaused);
  if (refusal !== null) return <Refused code={refusal} onRetry={onSessionGone} />;
  if (!isReady) return savingPaused ? <Waiting /> : <Loading />;
  return (
    <>
      <RehearsalRibbon />
      {children}
    </>
  );
}
