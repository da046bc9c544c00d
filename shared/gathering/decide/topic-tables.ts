import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxTables } from '../limits.ts';
import { tableOf } from '../people.ts';
import { freeNumber, mayKeep } from '../select.ts';
import type { Open } from '../state.ts';
import type { TopicTable } from '../tables.ts';
import { isOrganiser, present } from './actor.ts';

type TableCommand = Extract<Command, { type: 'open_table' | 'hand_over' | 'sit_out' | 'close_table' }>;

export function decideOnTable(world: World<Open>, command: TableCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (command.type === 'open_table') return openTable(world, command, envelope);
  const { actor } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  if (table.kind !== 'topic') return refuse('round_table');
  if (!mayKeep(table, actor)) return refuse('table_not_yours');
  switch (command.type) {
    case 'hand_over': {
      const heir = state.people[command.to];
      if (heir === undefined || tableOf(heir) !== table.id) return refuse('unknown_person');
      return accept(
        table.host === heir.id ? [] : [{ type: 'HostChanged', data: { table: table.id, host: heir.id, cause: 'handed_over' } }],
      );
    }
    case 'sit_out':
      return accept(table.sitsOut === command.on ? [] : [{ type: 'TableEdited', data: { table: table.id, sitsOut: command.on } }]);
    case 'close_table':
      return accept([{ type: 'TableClosed', data: { table: table.id } }]);
  }
}

function openTable({ state }: World<Open>, command: Extract<Command, { type: 'open_table' }>, envelope: Envelope): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  if (state.pausedAt !== null) return refuse('is_paused');
  if (state.about.tablesBy === 'organisers' && !acting.person.host && !isOrganiser(envelope)) return refuse('not_allowed');
  if (Object.keys(state.tables).length >= maxTables) return refuse('too_many');
  if (command.theme !== null && !state.about.themes.some(({ id }) => id === command.theme)) return refuse('unknown_theme');
  if (command.question !== null && !state.about.questions.some(({ id }) => id === command.question)) return refuse('unknown_question');
  const [id, mediaRoom] = envelope.fresh;
  if (id === undefined || mediaRoom === undefined) return refuse('too_many');
  const { person } = acting;
  const table: TopicTable = {
    kind: 'topic',
    id,
    number: freeNumber(Object.values(state.tables)),
    seats: command.seats,
    mediaRoom,
    theme: command.theme,
    question: command.question,
    languages: command.languages,
    host: person.id,
    seeded: false,
    sitsOut: false,
    chathamHouse: false,
    loneSince: null,
  };
  return accept(
    [
      { type: 'TableOpened', data: { table } },
      { type: 'PersonSat', data: { person: person.id, table: id, cause: 'chosen' } },
    ],
    command.topic === '' ? [] : [{ owner: person.id, kind: 'topic', id, value: command.topic }],
  );
}
