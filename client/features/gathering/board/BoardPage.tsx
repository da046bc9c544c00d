import { GatheringDoor } from '../GatheringDoor.tsx';
import { Board } from './Board.tsx';

/** The notice board of the series, for whoever came to one of its gatherings or is invited to one. */
export function BoardPage() {
  return <GatheringDoor>{({ front }) => <Board front={front} />}</GatheringDoor>;
}
