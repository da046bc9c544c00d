import { Loading } from '#client/features/gathering/Loading.tsx';
import { Refused } from '#client/features/gathering/Refused.tsx';
import { useConnectedGathering } from '#client/features/gathering/use-connected-gathering.ts';
import { GatheringContext, useGathering } from '#client/stores/gathering-context.ts';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import { LiveOver } from './LiveOver.tsx';
import { LiveScreen } from './LiveScreen.tsx';

interface Props {
  readonly slug: string;
  /** The server does not know this browser any more. */
  readonly onSessionGone: () => void;
}

/** One gathering as its organisers see it; takes no seat and no media. */
export function LiveGathering({ slug, onSessionGone }: Props) {
  const gathering = useConnectedGathering(slug, 'live');
  return (
    <GatheringContext value={gathering}>
      <Shown slug={slug} onSessionGone={onSessionGone} />
    </GatheringContext>
  );
}

function Shown({ slug, onSessionGone }: Props) {
  const refusal = useGathering(({ connection, refusal: code }) => (connection === 'refused' ? (code ?? 'unavailable') : null));
  const phase = useGathering(({ hall }) => (hall !== null && isOrganiserView(hall) ? hall.clock.phase : null));
  if (refusal !== null) return <Refused code={refusal} onRetry={onSessionGone} />;
  if (phase === null) return <Loading />;
  return phase === 'over' ? <LiveOver slug={slug} /> : <LiveScreen slug={slug} />;
}
