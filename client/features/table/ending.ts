import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';

/** What the bar above the stage says in the last minute. */
export interface Ending {
  /** `minute`: quiet; `seconds`: in saffron, finish the sentence. */
  readonly urgency: 'minute' | 'seconds';
  /** `conversation`: a round ends here; `round`, `plenary`: a topic table is left for a round, or not, or for the plenary; `gathering`: everything ends. */
  readonly what: 'conversation' | 'round' | 'plenary' | 'gathering';
  /** Which sentence tells the time. */
  readonly time: 'minute' | 'half' | 'last';
  readonly votes: { readonly cast: number; readonly needed: number; readonly mine: boolean } | null;
}

interface Facts {
  readonly clock: HallView['clock'];
  readonly table: Pick<TableView, 'kind' | 'votes' | 'sitsOut'>;
  readonly mine: Pick<MineView, 'id' | 'next'>;
  /** Milliseconds to the bell. */
  readonly left: number;
}

/** Null until the change is announced, and once the card of the next table says it all. */
export function endingOf({ clock, table, mine, left }: Facts): Ending | null {
  const { coming, pausedAt } = clock;
  if (coming === null || pausedAt !== null || mine.next !== null) return null;
  const round = table.kind === 'round';
  const { kind: next } = coming.to;
  if (!round && (next === 'hall' || (next === 'plenary' && table.sitsOut))) return null;
  const time = left > 31_000 ? 'minute' : left > 12_000 ? 'half' : 'last';
  const votes = table.votes && { cast: table.votes.cast, needed: table.votes.needed, mine: table.votes.voters.includes(mine.id) };
  return {
    urgency: time === 'minute' ? 'minute' : 'seconds',
    what: round ? 'conversation' : next === 'round' || next === 'plenary' ? next : 'gathering',
    time,
    votes,
  };
}
