import type { Command, Envelope } from '../commands.ts';
import { isUnnamedAt } from '../chatham-house.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxTables } from '../limits.ts';
import { seatOf } from '../people.ts';
import type { PersonalChange } from '../personal.ts';
import { freeNumber, hostOf, isHosted, mayKeep, seatedAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { Table, TopicTable } from '../tables.ts';
import { isOrganiser, present } from './actor.ts';
import { written } from './written-in.ts';

type TableCommand = Extract<
  Command,
  { type: 'open_table' | 'edit_table' | 'hand_over' | 'sit_out' | 'close_table' | 'write_summary' | 'close_to_newcomers' | 'pin_notice' }
>;

export function decideOnTable(world: World<Open>, command: TableCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (command.type === 'open_table') return openTable(world, command, envelope);
  const { actor } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  if (!isHosted(table)) return refuse('round_table');
  if (!mayKeep(table, actor)) return refuse('table_not_yours');
  if (command.type === 'hand_over') return handOver(state, table, command.to);
  if (command.type === 'close_to_newcomers') return closeToNewcomers(table, command.on);
  if (command.type === 'pin_notice') return pinNotice(state, table, command, actor.id);
  if (command.type === 'write_summary') return writeSummary(state, table, command, actor.id);
  if (table.kind !== 'topic') return refuse('round_table');
  switch (command.type) {
    case 'edit_table':
      return editTable(state, table, command, actor.id);
    case 'sit_out':
      return accept(table.sitsOut === command.on ? [] : [{ type: 'TableEdited', data: { table: table.id, sitsOut: command.on } }]);
    case 'close_table':
      return accept([{ type: 'TableClosed', data: { table: table.id } }]);
  }
}

function handOver({ people }: Open, table: Table, to: string): Decision {
  const heir = people[to];
  if (heir === undefined || seatOf(heir) !== table.id) return refuse('unknown_person');
  return accept(hostOf(table) === heir.id ? [] : [{ type: 'HostChanged', data: { table: table.id, host: heir.id, cause: 'handed_over' } }]);
}

function closeToNewcomers(table: Table, on: boolean): Decision {
  if (table.kind !== 'topic') return refuse('round_table');
  return accept((table.closed ?? false) === on ? [] : [{ type: 'TableClosedToNewcomers', data: { table: table.id, on } }]);
}

type Written = Pick<Extract<Command, { type: 'pin_notice' | 'write_summary' }>, 'text' | 'language'>;

function pinNotice(state: Open, table: Table, { text, language }: Written, keeper: string): Decision {
  return accept(
    [{ type: 'NoticePinned', data: { table: table.id, pinned: text !== '', ...written({ language }) } }],
    textOfTable(state, table, keeper, ['notice', text]),
  );
}

function writeSummary(state: Open, table: Table, { text, language }: Written, keeper: string): Decision {
  if (table.kind !== 'round' || table.cafe === undefined) return refuse('not_allowed');
  return accept(
    [{ type: 'SummaryWritten', data: { table: table.id, written: text !== '', ...written({ language }) } }],
    textOfTable(state, table, keeper, ['summary', text]),
  );
}

/**
 * Its keeper's, and where no names are kept the table's. What was written before is taken away first, whoever may have written it:
 * it leaves no trace in the store, and no row beside the new one.
 */
function textOfTable(
  state: Open,
  table: Table,
  keeper: string,
  [kind, text]: readonly ['notice' | 'summary' | 'topic', string],
): PersonalChange[] {
  const { id } = table;
  const owner = isUnnamedAt(state, table) ? id : keeper;
  const sat = (state.sittings[id]?.stays ?? []).map(({ person }) => person);
  const organisers = Object.values(state.people).flatMap((person) => (person.role === 'organiser' ? person.id : []));
  const gone = [...new Set([id, owner, ...sat, ...organisers])].map((one): PersonalChange => ({ owner: one, kind, id, value: null }));
  return text === '' ? gone : [...gone, { owner, kind, id, value: text }];
}

function openTable({ state }: World<Open>, command: Extract<Command, { type: 'open_table' }>, envelope: Envelope): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  if (state.pausedAt !== null) return refuse('is_paused');
  if (state.about.tablesBy === 'organisers' && !acting.person.host && !isOrganiser(envelope)) return refuse('not_allowed');
  if (Object.keys(state.tables).length >= maxTables) return refuse('too_many');
  const unknown = unknownIn(state, command);
  if (unknown !== null) return refuse(unknown);
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

function editTable(state: Open, table: TopicTable, command: Extract<Command, { type: 'edit_table' }>, keeper: string): Decision {
  const unknown = unknownIn(state, command);
  if (unknown !== null) return refuse(unknown);
  const { topic, theme, question, languages, seats } = command;
  if (seats < seatedAt(state, table.id).length) return refuse('too_few_seats');
  const by = isUnnamedAt(state, table) ? null : keeper;
  return accept(
    [{ type: 'TableDescribed', data: { table: table.id, theme, question, languages, seats, by } }],
    textOfTable(state, table, keeper, ['topic', topic]),
  );
}

function unknownIn(
  { about }: Open,
  { theme, question }: Pick<TopicTable, 'theme' | 'question'>,
): 'unknown_theme' | 'unknown_question' | null {
  if (theme !== null && !about.themes.some(({ id }) => id === theme)) return 'unknown_theme';
  return question === null || about.questions.some(({ id }) => id === question) ? null : 'unknown_question';
}
