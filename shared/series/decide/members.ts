import { pairKey } from '#shared/gathering/state.ts';
import type { SeriesEnvelope, Tidings } from '../commands.ts';
import { acceptSeries, type SeriesDecision, type SeriesWorld } from '../decision.ts';
import type { SeriesEvent } from '../events.ts';
import { maxNotices } from '../limits.ts';
import type { MemberDetails, SeriesChange } from '../personal.ts';
import { gatheringAfter, stayingOrganisers, type Memory, type SeriesState } from '../state.ts';
import { claimedByErased, forgetClaimant } from './claimants.ts';

/** What a gathering tells: who says yes and no, who met whom, what was named. */
export function hear({ state, personal }: SeriesWorld, tidings: Tidings, { fresh }: SeriesEnvelope): SeriesDecision {
  const { gathering, joined, left, erased, harvest } = tidings;
  const events: SeriesEvent[] = [];
  const changes: SeriesChange[] = [];
  if (state.gatherings.length === 0) events.push({ type: 'GatheringAdded', data: { gathering } });
  const members = new Map<string, string>();
  for (const { id, persons } of Object.values(state.members)) {
    const person = persons[gathering];
    if (person !== undefined) members.set(person, id);
  }

  for (const [index, { person, details }] of joined.entries()) {
    const known = members.get(person);
    const member = known ?? fresh[index];
    if (member === undefined) continue;
    if (known === undefined) events.push({ type: 'MemberJoined', data: { member, gathering, person } });
    else if (sameDetails(personal.member[known], details)) continue;
    else events.push({ type: 'ConsentRenewed', data: { member } });
    members.set(person, member);
    // Another address than before: the one before goes for good.
    if (known !== undefined && personal.member[known]?.mail !== details.mail)
      changes.push({ owner: member, kind: 'member', id: member, value: null });
    changes.push({ owner: member, kind: 'member', id: member, value: details });
  }
  for (const person of left) {
    const member = members.get(person);
    if (member === undefined) continue;
    members.delete(person);
    events.push({ type: 'MemberLeft', data: { member, cause: 'withdrawn' } });
    changes.push({ owner: member, kind: 'member', id: member, value: null });
  }
  for (const offer of claimedByErased(state, gathering, erased)) {
    const forgotten = forgetClaimant(offer);
    events.push(forgotten.event);
    changes.push(...forgotten.changes);
  }
  if (harvest !== null) {
    const memory = memoryOf(harvest, members);
    if (!sameMemory(state.memory[gathering], memory)) events.push({ type: 'PairsRemembered', data: { gathering, memory } });
    const posted = noticesOf({ state, personal }, gathering, harvest.notices);
    events.push(...posted.events);
    changes.push(...posted.changes);
  }
  // Nothing is begun for a gathering that has nothing to tell.
  return events.every(({ type }) => type === 'GatheringAdded') ? acceptSeries() : acceptSeries(events, changes);
}

/** Everybody who said yes becomes known to the newest gathering, once. */
export function carry({ state }: SeriesWorld, { fresh }: SeriesEnvelope): SeriesDecision {
  const gathering = state.gatherings.at(-1);
  if (gathering === undefined || state.gatherings.length < 2) return acceptSeries();
  const staying = stayingOrganisers(state, gathering);
  const members = Object.values(state.members)
    .filter(({ persons }) => persons[gathering] === undefined)
    .flatMap(({ id, persons }, index) => {
      // Whoever goes on as an organiser is not invited a second time.
      const person = staying.find((one) => Object.values(persons).includes(one)) ?? fresh[index];
      return person === undefined ? [] : [{ member: id, person }];
    });
  return members.length === 0 ? acceptSeries() : acceptSeries([{ type: 'MembersCarried', data: { gathering, members } }]);
}

/** Of people who both said yes. */
function memoryOf({ met, again }: NonNullable<Tidings['harvest']>, members: ReadonlyMap<string, string>): Memory {
  const keyOf = (a: string, b: string): string | null => {
    const [one, other] = [members.get(a), members.get(b)];
    return one === undefined || other === undefined ? null : pairKey(one, other);
  };
  const pairs = met.flatMap(({ a, b, times }): [string, number][] => {
    const key = keyOf(a, b);
    return key === null ? [] : [[key, times]];
  });
  return { met: Object.fromEntries(pairs), again: again.flatMap(([a, b]) => keyOf(a, b) ?? []) };
}

function sameMemory(known: Memory | undefined, told: Memory): boolean {
  const { met, again } = known ?? { met: {}, again: [] };
  const pairs = Object.entries(told.met);
  return (
    pairs.length === Object.keys(met).length &&
    pairs.every(([key, times]) => met[key] === times) &&
    again.length === told.again.length &&
    told.again.every((key) => again.includes(key))
  );
}

type Told = NonNullable<Tidings['harvest']>['notices'];

function noticesOf(
  { state, personal }: SeriesWorld,
  gathering: string,
  told: Told,
): { readonly events: readonly SeriesEvent[]; readonly changes: readonly SeriesChange[] } {
  const mine = Object.values(state.notices).filter((notice) => notice.gathering === gathering);
  const notices = told.slice(0, Math.max(0, maxNotices - (Object.keys(state.notices).length - mine.length)));
  const now = new Set(notices.map(({ id }) => id));
  const changes: SeriesChange[] = [
    ...mine.filter(({ id }) => !now.has(id)).map(({ id }): SeriesChange => ({ owner: id, kind: 'notice', id, value: null })),
    ...notices
      .filter(({ id, text }) => JSON.stringify(personal.notice[id]) !== JSON.stringify(text))
      .flatMap(({ id, text }): SeriesChange[] => [
        // Taken away first, so that what it said before leaves no trace in the store.
        { owner: id, kind: 'notice', id, value: null },
        { owner: id, kind: 'notice', id, value: text },
      ]),
  ];
  const same = changes.length === 0 && mine.length === notices.length && notices.every(({ id, kind }) => state.notices[id]?.kind === kind);
  return {
    events: same ? [] : [{ type: 'NoticesPosted', data: { gathering, notices: notices.map(({ id, kind }) => ({ id, kind })) } }],
    changes,
  };
}

const sameDetails = (known: MemberDetails | undefined, told: MemberDetails): boolean => JSON.stringify(known) === JSON.stringify(told);

/** What all gatherings before the newest one remember, by person there; people who are not carried over are left out. */
export function memoryFor(state: SeriesState, gathering: string): { met: Record<string, number>; reunions: string[] } {
  const met: Record<string, number> = {};
  const reunions = new Set<string>();
  const personOf = (member: string): string | undefined => state.members[member]?.persons[gathering];
  const keyOf = (pair: string): string | null => {
    const [a, b] = pair.split(' ').map(personOf);
    return a === undefined || b === undefined ? null : pairKey(a, b);
  };
  for (const earlier of state.gatherings) {
    if (earlier === gathering) break;
    const memory = state.memory[earlier];
    const asked = new Set<string>();
    for (const key of memory?.again ?? []) asked.add(keyOf(key) ?? '');
    for (const [pair, times] of Object.entries(memory?.met ?? {})) {
      const key = keyOf(pair);
      if (key !== null) met[key] = (met[key] ?? 0) + times;
    }
    // What was asked for after an earlier gathering has had its chance at the next one.
    if (gatheringAfter(state, earlier) === gathering) for (const key of asked) if (key !== '') reunions.add(key);
  }
  return { met, reunions: [...reunions] };
}
