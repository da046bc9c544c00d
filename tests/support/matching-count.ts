import type { Meeting, Problem, Tables } from '#shared/matching/types.ts';
import { weights } from '#shared/matching/weights.ts';

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
  /** Repeats that somebody who meets again had had before the plan, up to three, of the worse-off of each two who do. */
  readonly strain: number;
  /** Pairs who each named topics, and none in common. */
  readonly topicMismatches: number;
  readonly firstTimers: number;
  /** Attributes to be spread that two people share, over all pairs. */
  readonly sharedAttributes: number;
  /** People beside a host who had more guests before the plan than another host. */
  readonly withBusyHosts: number;
}

/** `before` is the history before the plan that the round belongs to, where that has rounds before it. */
export function countSeating(problem: Problem, tables: Tables, before = problem.history): Count {
  const { guests, history, keepApart } = problem;
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
    strain: sum(
      pairs.map(([a, b], index) =>
        (timesMet[index] ?? 0) > 0 ? Math.min(3, Math.max(repeatsOf(a, guests, before), repeatsOf(b, guests, before))) : 0,
      ),
    ),
    topicMismatches: pairs.filter((pair) => {
      const [mine = [], theirs = []] = pair.map((id) => guestOf.get(id)?.topics);
      return mine.length > 0 && theirs.length > 0 && !mine.some((topic) => theirs.includes(topic));
    }).length,
    firstTimers: pairs.filter((pair) => pair.every((id) => guestOf.get(id)?.firstTimer)).length,
    sharedAttributes: sum(
      pairs.map((pair) => {
        const [mine = [], theirs = []] = pair.map((id) => guestOf.get(id)?.attributes);
        return mine.filter((attribute) => theirs.includes(attribute)).length;
      }),
    ),
    withBusyHosts: pairs.filter((pair) => pair.some((id) => isBusyHost(id, { ...problem, history: before }, tables.length))).length,
  };
}

/** What a seating that breaks so much costs, by the weights of each rule. */
export const costOf = (count: Count): number =>
  count.keptApart * weights.keepApart +
  count.tablesWithoutLanguage * weights.silentTable +
  count.missingSpeakers * weights.missingSpeaker +
  count.earlierMeetings * weights.repeatMeeting +
  count.repeats * weights.repeat +
  count.often * weights.often +
  count.strain * weights.strain +
  count.sameOrganisation * weights.sameOrganisation +
  count.topicMismatches * weights.topicMismatch +
  count.firstTimers * weights.firstTimers +
  count.sharedAttributes * weights.sharedAttribute +
  count.withBusyHosts * weights.hostLoad;

function timesMetBy(id: string, guests: Problem['guests'], history: readonly Meeting[]): number[] {
  return guests
    .filter((guest) => guest.id !== id)
    .map((other) => history.filter((meeting) => joins(meeting, id, other.id)).reduce((sum, { times }) => sum + times, 0));
}

function repeatsOf(id: string, guests: Problem['guests'], history: readonly Meeting[]): number {
  return timesMetBy(id, guests, history).reduce((sum, times) => sum + Math.max(0, times - 1), 0);
}

function isBusyHost(id: string, { guests, history, hosts }: Problem, tables: number): boolean {
  const keeping = hosts.slice(0, tables);
  const guestsOf = (host: string) => timesMetBy(host, guests, history).reduce((sum, times) => sum + times, 0);
  return keeping.includes(id) && guestsOf(id) > Math.min(...keeping.map(guestsOf));
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
