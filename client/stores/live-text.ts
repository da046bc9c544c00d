import type { SignalMessage } from '#shared/contract/socket-events.ts';

/** Something said in live text at the table. */
export interface LiveLine {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  /** Its writer's, where their page told. */
  readonly language?: string | undefined;
  /** Server time at which it was sent off. */
  readonly at: number;
}

/** Live text of one table, as letters are typed; nobody keeps it. */
export interface LiveText {
  readonly table: string | null;
  /** The line each person is typing just now, by person id. */
  readonly typing: Readonly<Record<string, { readonly id: string; readonly text: string; readonly language?: string | undefined }>>;
  /** Finished lines, oldest first; the last 100. */
  readonly lines: readonly LiveLine[];
}

export type LiveTextSignal = Extract<SignalMessage, { kind: 'live_text' }>;

const kept = 100;

export const noLiveText = (table: string | null): LiveText => ({ table, typing: {}, lines: [] });

/** What a signal makes of the text; signals of other tables and lines that are finished change nothing. */
export function withSignal(text: LiveText, signal: LiveTextSignal, at: number): LiveText {
  const { from, line: id, language } = signal;
  if (signal.table !== text.table || text.lines.some((line) => line.id === id && line.from === from)) return text;
  const { [from]: _before, ...others } = text.typing;
  const empty = signal.text.trim() === '';
  if (!signal.done) return { ...text, typing: empty ? others : { ...others, [from]: { id, text: signal.text, language } } };
  const line = { id, from, text: signal.text, language, at };
  return { ...text, typing: others, lines: empty ? text.lines : [...text.lines, line].slice(-kept) };
}

/** Forgets what people were typing who are not at the table any more. */
export function withoutAbsent(text: LiveText, people: readonly string[]): LiveText {
  const there = Object.entries(text.typing).filter(([person]) => people.includes(person));
  return there.length === Object.keys(text.typing).length ? text : { ...text, typing: Object.fromEntries(there) };
}
