import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { questionSeconds } from '../limits.ts';
import { isHere, tableOf } from '../people.ts';
import { seatedAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { Table } from '../tables.ts';
import { present } from './actor.ts';

/** Whoever sits at a table takes it on to the gathering's next question; after the last comes the first. */
export function askNextQuestion(
  { state }: World<Open>,
  command: Extract<Command, { type: 'next_question' }>,
  envelope: Envelope,
): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  const { person } = acting;
  if (tableOf(person) !== table.id) return refuse('not_seated');
  if (table.kind === 'plenary') return refuse('not_allowed');
  const { questions } = state.about;
  const next = questions[(questions.findIndex(({ id }) => id === table.question) + 1) % Math.max(1, questions.length)];
  if (next === undefined || next.id === table.question) return refuse('unknown_question');
  if (table.asked !== undefined && envelope.at - table.asked.at < questionSeconds * 1000) return refuse('too_soon');
  const data = { table: table.id, question: next.id, by: person.id, starter: nextStarter(state, table) };
  return accept([{ type: 'QuestionAsked', data }]);
}

/** At round tables whoever sits after the one who began last, and does not just listen. */
function nextStarter(state: Open, table: Table): string | null {
  if (table.kind !== 'round') return null;
  const speakers = seatedAt(state, table.id).filter((person) => isHere(person) && person.mode !== 'listening');
  return speakers[(speakers.findIndex(({ id }) => id === table.starter) + 1) % Math.max(1, speakers.length)]?.id ?? null;
}
