import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';

/** Two questions to whoever came, once it is over. No event tells who answered. */
export function decideOnSurvey({ state }: World, command: Extract<Command, { type: 'answer_survey' }>, { actor }: Envelope): Decision {
  if (state.phase !== 'over') return refuse('not_yet');
  if (state.erased) return refuse('is_over');
  const person = actor.kind === 'system' ? undefined : state.people[actor.id];
  if (person?.standing === 'removed') return refuse('removed');
  if (person?.standing !== 'admitted') return refuse('not_admitted');
  const { again, change } = command;
  // Taken away first, so that what it said before leaves no trace in the store.
  return accept(
    [],
    [null, { again, change }].map((value) => ({ owner: person.id, kind: 'survey', id: person.id, value })),
  );
}
