import { ConnectedDoor } from '#client/features/gathering/ConnectedDoor.tsx';
import { GatheringDoor } from '#client/features/gathering/GatheringDoor.tsx';
import { hasHarvest } from '#client/stores/gathering-snapshot.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import { ReportScreen } from './ReportScreen.tsx';

/** Who has not come sees that nothing is there for them. */
const ready = ({ hall, mine }: GatheringSnapshot): boolean =>
  (hall !== null && hasHarvest(hall)) || (mine !== null && mine.standing !== 'here' && mine.standing !== 'away');

/** The address at which whoever came reads what the tables kept, once organisers share it. */
export function ReportPage() {
  return (
    <GatheringDoor>
      {({ slug, front, onSessionGone }) => (
        <ConnectedDoor slug={slug} screen="report" ready={ready} onSessionGone={onSessionGone}>
          <ReportScreen slug={slug} title={front.title} />
        </ConnectedDoor>
      )}
    </GatheringDoor>
  );
}
