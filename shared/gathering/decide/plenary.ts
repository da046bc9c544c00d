import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { maxOnStage, maxPeople } from '../limits.ts';
import { tableOf, type Person } from '../people.ts';
import { comesOnStage, interpretsInto, runningPlenary } from '../plenary.ts';
import type { Open } from '../state.ts';
import type { PlenaryTable } from '../tables.ts';
import { isOrganiser, present } from './actor.ts';

type PlenaryCommand = Extract<Command, { type: 'call_up' | 'step_down' | 'show_harvest' | 'name_interpreter' }>;

export function decideOnPlenary({ state }: World<Open>, command: PlenaryCommand, envelope: Envelope): Decision {
  switch (command.type) {
    case 'call_up':
      return isOrganiser(envelope) ? callUp(state, command.person) : refuse('not_allowed');
    case 'step_down':
      return stepDown(state, command.person, envelope);
    case 'show_harvest':
      return isOrganiser(envelope) ? showHarvest(state, command.on) : refuse('not_allowed');
    case 'name_interpreter':
      return isOrganiser(envelope) ? nameInterpreter(state, command.language, command.person) : refuse('not_allowed');
  }
}

function callUp(state: Open, id: string): Decision {
  const table = runningPlenary(state);
  if (table === undefined) return refuse('no_plenary');
  const person = state.people[id];
  if (person === undefined || tableOf(person) !== table.id) return refuse('unknown_person');
  if (table.stage.includes(id)) return accept();
  if (table.stage.length >= maxOnStage) return refuse('stage_full');
  const language = interpretsInto(state, id);
  const called: GatheringEvent = { type: 'PersonCalledUp', data: { table: table.id, person: id } };
  return accept(language === null ? [called] : [{ type: 'InterpreterNamed', data: { language, person: null } }, called]);
}

function stepDown(state: Open, id: string, envelope: Envelope): Decision {
  const acting = present(state, envelope);
  if (!isOrganiser(envelope) && !acting.ok) return acting.refusal;
  if (!isOrganiser(envelope) && acting.ok && acting.person.id !== id) return refuse('not_allowed');
  const table = runningPlenary(state);
  if (table === undefined) return refuse('no_plenary');
  return accept(table.stage.includes(id) ? [{ type: 'PersonSteppedDown', data: { table: table.id, person: id } }] : []);
}

function showHarvest(state: Open, on: boolean): Decision {
  const table = runningPlenary(state);
  if (table === undefined) return refuse('no_plenary');
  return accept((table.harvest ?? false) === on ? [] : [{ type: 'HarvestShown', data: { table: table.id, on } }]);
}

/** One person per language and one language per person; before and between plenaries too. */
function nameInterpreter(state: Open, language: string, id: string | null): Decision {
  if (!state.about.languages.includes(language)) return refuse('unknown_language');
  if ((state.interpreters[language] ?? null) === id) return accept();
  if (id === null) return accept([{ type: 'InterpreterNamed', data: { language, person: null } }]);
  if (state.people[id]?.standing !== 'admitted') return refuse('unknown_person');
  const former = interpretsInto(state, id);
  const table = runningPlenary(state);
  const events: GatheringEvent[] = [];
  if (former !== null) events.push({ type: 'InterpreterNamed', data: { language: former, person: null } });
  if (table?.stage.includes(id) === true) events.push({ type: 'PersonSteppedDown', data: { table: table.id, person: id } });
  events.push({ type: 'InterpreterNamed', data: { language, person: id } });
  return accept(events);
}

/** A plenary before anyone is in it. */
export const newPlenary = (segment: number, id: string, mediaRoom: string): PlenaryTable => ({
  kind: 'plenary',
  id,
  number: 0,
  seats: maxPeople,
  mediaRoom,
  segment,
  question: null,
  stage: [],
  loneSince: null,
});

/** Somebody comes into the plenary while it runs: among the listeners, or on the stage. */
export function enterPlenary(state: Open, table: PlenaryTable, person: Person, cause: 'chosen' | 'late' | 'moved'): GatheringEvent[] {
  const sat: GatheringEvent = { type: 'PersonSat', data: { person: person.id, table: table.id, cause } };
  return comesOnStage(state, person) && table.stage.length < maxOnStage
    ? [sat, { type: 'PersonCalledUp', data: { table: table.id, person: person.id } }]
    : [sat];
}
