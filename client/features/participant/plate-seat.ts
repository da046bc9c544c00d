import type { PersonRow } from '#shared/gathering/view/types.ts';
import { initialsOf } from '#client/ui/plate/seats.ts';
import type { PlateSeat } from '#client/ui/plate/seats.ts';

interface Marks {
  /** The person who looks. */
  readonly me: string | undefined;
  readonly host?: string | null | undefined;
  readonly speaking?: boolean | undefined;
}

/** A person at a table as a cup on its plate. */
export function plateSeat(person: PersonRow, { me, host = null, speaking = false }: Marks): PlateSeat {
  return {
    kind: 'taken',
    id: person.id,
    initials: initialsOf(person.name),
    mine: person.id === me,
    host: person.id === host,
    listening: person.mode === 'listening',
    speaking,
    away: person.dropped,
  };
}
