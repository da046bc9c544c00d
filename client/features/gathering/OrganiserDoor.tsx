import type { ReactNode } from 'react';
import { GatheringContext, useGathering } from '#client/stores/gathering-context.ts';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import type { Screen } from '#shared/contract/socket-events.ts';
import { GatheringDoor, type LetIn } from './GatheringDoor.tsx';
import { Loading } from './Loading.tsx';
import { NotOrganiser } from './NotOrganiser.tsx';
import { Refused } from './Refused.tsx';
import { useConnectedGathering } from './use-connected-gathering.ts';

interface Props {
  readonly screen?: Exclude<Screen, 'seat'>;
  /** Rendered once the organisers' view of the gathering is there. */
  readonly children: (slug: string) => ReactNode;
}

/** Before the pages of organisers: connects to their view of the gathering, and takes no seat and no media. */
export function OrganiserDoor({ screen = 'live', children }: Props) {
  return (
    <GatheringDoor>
      {(letIn) =>
        letIn.opened.role === 'organiser' ? (
          <Connected {...letIn} screen={screen}>
            {children}
          </Connected>
        ) : (
          <NotOrganiser slug={letIn.slug} />
        )
      }
    </GatheringDoor>
  );
}

type Inside = Pick<Props, 'children'> & Pick<LetIn, 'slug' | 'onSessionGone'>;

function Connected({ slug, screen, onSessionGone, children }: Inside & { readonly screen: Screen }) {
  const gathering = useConnectedGathering(slug, screen);
  return (
    <GatheringContext value={gathering}>
      <Shown slug={slug} onSessionGone={onSessionGone}>
        {children}
      </Shown>
    </GatheringContext>
  );
}

function Shown({ slug, onSessionGone, children }: Inside) {
  const refusal = useGathering(({ connection, refusal: code }) => (connection === 'refused' ? (code ?? 'unavailable') : null));
  const ready = useGathering(({ hall }) => hall !== null && isOrganiserView(hall));
  if (refusal !== null) return <Refused code={refusal} onRetry={onSessionGone} />;
  return ready ? children(slug) : <Loading />;
}
