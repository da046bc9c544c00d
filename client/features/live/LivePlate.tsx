import { plateSeat } from '#client/features/participant/plate-seat.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { withFreeSeats } from '#client/ui/plate/seats.ts';
import type { PersonRow, TableRow } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableRow;
  readonly people: readonly PersonRow[];
  readonly className?: string | undefined;
}

/** A table as a small sign: who sits there, which seats are free, how much of the time is left. */
export function LivePlate({ table, people, className }: Props) {
  const clock = useRoundClock();
  const seats = withFreeSeats(
    people.map((person) => plateSeat(person, { me: undefined, host: table.host })),
    table.seats,
  );
  return <Plate width={48} seats={seats} clock={people.length > 0 ? clock : undefined} className={className} />;
}
