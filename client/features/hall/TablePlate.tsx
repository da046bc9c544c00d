import type { HallTable } from '#client/features/hall/hall-model.ts';
import { plateSeat } from '#client/features/participant/plate-seat.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { withFreeSeats } from '#client/ui/plate/seats.ts';

interface Props {
  readonly table: HallTable;
  readonly width: number;
  readonly isPicked: boolean;
}

/** A table of the hall as a plate: who sits there and the seats still free; at an empty table no time runs. */
export function TablePlate({ table: { row, people, offer }, width, isPicked }: Props) {
  const me = useGathering(({ mine }) => mine?.id);
  const clock = useRoundClock();
  const seats = withFreeSeats(
    people.map((person) => plateSeat(person, { me, host: row.host })),
    row.seats,
    { kind: 'free', yours: isPicked && offer === 'free' },
  );
  return (
    <Plate
      width={width}
      seats={seats}
      number={row.number}
      clock={people.length > 0 ? clock : undefined}
      edge={isPicked ? 'picked' : undefined}
    />
  );
}
