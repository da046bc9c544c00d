import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import { writing } from '#tests/support/cards.ts';

const oneOf = (choices: readonly ClientCommand[], random: Random): ClientCommand =>
  choices[random.below(choices.length)] ?? { type: 'stand' };

/** What somebody does, sensible or not; `text` is in no other card. */
export function something(other: string, state: GatheringState, text: string, random: Random): ClientCommand {
  const hosting = (): ClientCommand => atTable(other, state, random);
  return oneOf(
    [
      { type: 'seat_me' },
      { type: 'seat_me' },
      { type: 'stand' },
      { type: 'answer', answer: 'in' },
      { type: 'answer', answer: 'out' },
      { type: 'vote_more' },
      { type: 'raise_hand', raised: true },
      { type: 'start_share' },
      { type: 'ask_share', asks: true },
      { type: 'answer_share', person: other, yes: random.below(2) === 0 },
      { type: 'step_down', person: other },
      { type: 'set_idle', idle: random.below(2) === 0 },
      { type: 'avoid', person: other, on: true },
      { type: 'open_table', topic: 'something', theme: null, question: null, languages: [], seats: 2 },
      writing(text),
      writing(text),
      writing(text),
      writing(text),
      hosting(),
      hosting(),
      hosting(),
      { type: 'leave' },
    ],
    random,
  );
}

/** What hosts and those at a table do, at any table, allowed or not. */
function atTable(person: string, state: GatheringState, random: Random): ClientCommand {
  const table = someTable(state, random);
  return oneOf(
    [
      { type: 'sit', table },
      { type: 'sit', table },
      { type: 'next_question', table },
      { type: 'offer_seat', table, person },
      { type: 'offer_seat', table, person },
      { type: 'decline_seat', table },
      { type: 'close_to_newcomers', table, on: random.below(2) === 0 },
      { type: 'mute', table, person },
      { type: 'edit_table', table, topic: 'something else', theme: null, question: 'work', languages: ['fr'], seats: 4 },
    ],
    random,
  );
}

export function someTable(state: GatheringState, random: Random): string {
  const tables = state.phase === 'open' ? Object.keys(state.tables) : [];
  return tables[random.below(Math.max(1, tables.length))] ?? 'none';
}

/** Who sits at a table gets up, and everybody else wants a seat at it. */
export function changingPlaces(person: string, table: string, state: GatheringState): ClientCommand {
  const place = state.phase === 'open' ? state.people[person]?.place : undefined;
  return place?.kind === 'table' && place.table === table ? { type: 'stand' } : { type: 'sit', table };
}

/** What organisers do to the programme, in a plenary and at the door, whether it is time for it or not. */
export function organising(person: string, random: Random): ClientCommand {
  return oneOf(
    [
      { type: 'hold', on: true },
      { type: 'hold', on: false },
      { type: 'start' },
      { type: 'extend' },
      { type: 'end_gently', what: 'round' },
      { type: 'end_gently', what: 'segment' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'resume' },
      { type: 'call_up', person },
      { type: 'call_up', person },
      { type: 'step_down', person },
      { type: 'name_interpreter', language: 'fr', person },
      { type: 'name_interpreter', language: 'en', person: null },
      { type: 'remove_person', person },
      { type: 'remove_person', person },
      { type: 'remove_person', person },
    ],
    random,
  );
}
