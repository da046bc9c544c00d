import type { ReactNode } from 'react';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import { ConnectedDoor } from './ConnectedDoor.tsx';
import { GatheringDoor } from './GatheringDoor.tsx';
import { NotOrganiser } from './NotOrganiser.tsx';

interface Props {
  readonly screen?: 'live' | 'harvest';
  /** Rendered once the organisers' view of the gathering is there. */
  readonly children: (slug: string) => ReactNode;
}

const ready = ({ hall }: GatheringSnapshot): boolean => hall !== null && isOrganiserView(hall);

/** Before the pages of organisers: connects to their view of the gathering, and takes no seat and no media. */
export function OrganiserDoor({ screen = 'live', children }: Props) {
  return (
    <GatheringDoor>
      {({ slug, opened, onSessionGone }) =>
        opened.role === 'organiser' ? (
          <ConnectedDoor slug={slug} screen={screen} ready={ready} onSessionGone={onSessionGone}>
            {children(slug)}
          </ConnectedDoor>
        ) : (
          <NotOrganiser slug={slug} />
        )
      }
    </GatheringDoor>
  );
}
