import { SeatedAtTable } from '#client/features/table/SeatedAtTable.tsx';
import { useShownTable } from '#client/features/table/use-shown-table.ts';
import { ParticipantScreen } from '#client/features/participant/ParticipantScreen.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';

/** Where one sits and talks: the question on top, the people, what is written, and the controls. */
export function TableScreen() {
  const hall = useGathering((snapshot) => snapshot.hall);
  const mine = useGathering((snapshot) => snapshot.mine);
  const table = useShownTable();
  if (hall === null || mine === null || table === null) return null;
  return (
    <ParticipantScreen withBar>
      <SeatedAtTable hall={hall} mine={mine} table={table} />
    </ParticipantScreen>
  );
}
