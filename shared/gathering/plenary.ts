import { seatOf, type Person } from './people.ts';
import type { Open } from './state.ts';
import type { PlenaryTable } from './tables.ts';

const plenaries = (state: Open): PlenaryTable[] => Object.values(state.tables).filter((table) => table.kind === 'plenary');

/** The plenary that runs now. */
export function runningPlenary(state: Open): PlenaryTable | undefined {
  const { course } = state;
  return course.kind === 'plenary' ? plenaries(state).find(({ segment }) => segment === course.segment) : undefined;
}

/** The plenary that the promised bell brings. */
export function comingPlenary(state: Open): PlenaryTable | undefined {
  const { coming } = state.course;
  const to = coming?.stage === 'promised' && coming.to.kind === 'plenary' ? coming.to : null;
  return to === null ? undefined : plenaries(state).find(({ segment }) => segment === to.segment);
}

/** Whom the coming plenary gathers: everyone around but the people of tables that sit it out, unless they asked to come. */
export function isExpected(state: Open, person: Person): boolean {
  if (person.presence.kind === 'away' || person.place.kind === 'nowhere') return false;
  const table = state.tables[seatOf(person) ?? ''];
  return !(table?.kind === 'topic' && table.sitsOut) || person.answer === 'in';
}

/** The language that somebody interprets into, if any. */
export function interpretsInto({ interpreters }: Open, person: string): string | null {
  return Object.entries(interpreters).find(([, one]) => one === person)?.[0] ?? null;
}

/** Organisers come on the stage by themselves when a plenary begins or they come in; not those who interpret or just listen. */
export function comesOnStage(state: Open, person: Person): boolean {
  return person.role === 'organiser' && person.mode !== 'listening' && interpretsInto(state, person.id) === null;
}

/** Whether what somebody types reaches the table they are at: in a plenary only from the stage and from interpreters. */
export function mayBeRead(state: Open, table: string, person: string): boolean {
  const place = state.tables[table];
  return place?.kind !== 'plenary' || place.stage.includes(person) || interpretsInto(state, person) !== null;
}
