import { quietSeconds } from '#shared/gathering/limits.ts';

/** What a browser knows of its table at one moment. */
export interface TableMoment {
  readonly table: string;
  /** Whether it could hear or read somebody: connected, playing sound, not paused, in company. */
  readonly able: boolean;
  /** Somebody was heard, seen signing or read since the moment before. */
  readonly heard: boolean;
  /** The gathering holds the table for silent. */
  readonly quiet: boolean;
}

/** What was said is seen in the table's view some moments later. */
const answerMs = 5000;
/** Others hear what this browser does not: it stops telling. */
const deafMs = 10_000;

/**
 * Decides when to tell that a table is silent, or is not any more; call it every second with milliseconds of any clock. Null: nothing to
 * tell. A browser that others contradict hears badly, and from then on keeps to itself at that table.
 */
export function createQuietWatch(): (moment: TableMoment, now: number) => boolean | null {
  let table = '';
  let heardAt = 0;
  let toldAt = -Infinity;
  let wasQuiet = false;
  let deaf = false;
  return (moment, now) => {
    if (moment.table !== table) [table, heardAt, toldAt, wasQuiet, deaf] = [moment.table, now, -Infinity, moment.quiet, false];
    const contradicted = wasQuiet && !moment.quiet && moment.able && !moment.heard && now - heardAt > deafMs;
    wasQuiet = moment.quiet;
    if (contradicted) deaf = true;
    if (!moment.able || moment.heard || contradicted) heardAt = now;
    if (!moment.able || deaf || now - toldAt < answerMs) return null;
    const told = moment.heard ? (moment.quiet ? false : null) : !moment.quiet && now - heardAt >= quietSeconds * 1000 ? true : null;
    if (told !== null) toldAt = now;
    return told;
  };
}
