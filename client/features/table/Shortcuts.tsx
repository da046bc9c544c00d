import { SingleKeysSwitch } from '#client/features/gathering/keys/SingleKeysSwitch.tsx';
import { TableKeyLines } from '#client/features/gathering/keys/TableKeyLines.tsx';

/** All shortcuts of the table, and the switch for those without Ctrl or ⌘. */
export function Shortcuts() {
  return (
    <>
      <TableKeyLines />
      <SingleKeysSwitch />
    </>
  );
}
