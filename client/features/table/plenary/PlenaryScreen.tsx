import { Plenary } from '#client/features/table/plenary/Plenary.tsx';
import { ParticipantScreen } from '#client/features/participant/ParticipantScreen.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';

/** Where everyone listens to those on the stage. */
export function PlenaryScreen() {
  const hall = useGathering((snapshot) => snapshot.hall);
  const mine = useGathering((snapshot) => snapshot.mine);
  const table = useGathering((snapshot) => snapshot.table);
  if (hall === null || mine === null || table === null) return null;
  return (
    <ParticipantScreen withBar>
      <Plenary hall={hall} mine={mine} table={table} />
    </ParticipantScreen>
  );
}
