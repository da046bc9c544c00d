import { GatheringDoor } from './GatheringDoor.tsx';
import { Inside } from './Inside.tsx';

/** Everything under a gathering's address: whoever was let in sees the screen where they are. */
export function GatheringPage() {
  return <GatheringDoor>{(letIn) => <Inside {...letIn} />}</GatheringDoor>;
}
