import { useBell } from '#client/features/participant/use-bell.ts';
import { plateSeat } from '#client/features/participant/plate-seat.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';

/** The table I sit at, seen from above: who sits where, who speaks, how much time is left, or when the bell rings. */
export function MyPlate({ people, width = 216 }: { readonly people: readonly SeatedPerson[]; readonly width?: number }) {
  const clock = useRoundClock();
  const bell = useBell();
  const far = bell !== undefined && bell.kind !== 'in';
  const number = useGathering(({ table }) => table?.number);
  const seats = people.map(({ row, isMe, isHost, speaking }) =>
    plateSeat(row, { me: isMe ? row.id : undefined, host: isHost ? row.id : null, speaking }),
  );
  return (
    <Plate
      width={width}
      seats={seats}
      number={far ? bell.time : number}
      caption={far ? bell.date : undefined}
      clock={clock}
      showTime={!far}
      edge="mine"
    />
  );
}
