import { plateSeat } from '#client/features/participant/plate-seat.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';

/** The table I sit at, seen from above: who sits where, who speaks, how much time is left. */
export function MyPlate({ people, width = 216 }: { readonly people: readonly SeatedPerson[]; readonly width?: number }) {
  const clock = useRoundClock();
  const number = useGathering(({ table }) => table?.number);
  const seats = people.map(({ row, isMe, isHost, speaking }) =>
    plateSeat(row, { me: isMe ? row.id : undefined, host: isHost ? row.id : null, speaking }),
  );
  return <Plate width={width} seats={seats} number={number} clock={clock} showTime edge="mine" />;
}
