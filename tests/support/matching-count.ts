import type { Meeting, Problem, Tables } from '#shared/matching/types.ts';

/** What a seating breaks, counted from the definition of each rule alone and sharing no code with the engine. */
export interface Count {
  readonly keptApart: number;
  /** People who do not speak the best language of their table. */
  readonly missingSpeakers: number;
  readonly tablesWithoutLanguage: number;
  readonly repeats: number;
  /** Earlier meetings of all who sit together. */
  readonly earlierMeetings: number;
  /** Squares of the earlier meetings but one, of all who sit together again. */
  readonly often: number;
  readonly sameOrganisation: number;
}

export function countSeating({ guests, history, keepApart }: Problem, tables: Tables): Count {
  const guestOf = new Map(guests.map((guest) => [guest.id, guest]));
  const pairs = tables.flatMap(pairsAt);
  const timesMet = pairs.map(([a, b]) => history.filter((meeting) => joins(meeting, a, b)).reduce((sum, { times }) => sum + times, 0));
  const missing = tables.map((table) => {
    const spoken = table.map((id) => guestOf.get(id)?.languages ?? []).filter((languages) => languages.length > 0);
    const speakers = spoken.flat().map((language) => spoken.filter((languages) => languages.includes(language)).length);
    return spoken.length - Math.max(0, ...speakers);
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    keptApart: pairs.filter(([a, b]) => keepApart.some(([one, other]) => (one === a && other === b) || (one === b && other === a))).length,
    missingSpeakers: sum(missing),
    tablesWithoutLanguage: missing.filter((people) => people > 0).length,
    repeats: timesMet.filter((times) => times > 0).length,
    earlierMeetings: sum(timesMet),
    often: sum(timesMet.map((times) => Math.max(0, times - 1) ** 2)),
    sameOrganisation: pairs.filter(([a, b]) => sameOrganisation(guestOf.get(a)?.organisation, guestOf.get(b)?.organisation)).length,
  };
}

/** The meetings of a history with those of a round added. */
export function historyAfter(history: readonly Meeting[], tables: Tables): Meeting[] {
  return [...history, ...tables.flatMap(pairsAt).map(([a, b]) => ({ a, b, times: 1 }))];
}

function pairsAt(table: readonly string[]): [string, string][] {
  return table.flatMap((a, place) => table.slice(place + 1).map((b): [string, string] => [a, b]));
}

function joins(meeting: Meeting, a: string, b: string): boolean {
  return (meeting.a === a && meeting.b === b) || (meeting.a === b && meeting.b === a);
}

function sameOrganisation(a: string | null | undefined, b: string | null | undefined): boolean {
  return typeof a === 'string' && a === b;
}
