import { changedRows, rowsOf } from '#shared/primitives/rows-of.ts';
import { topicTableSeats } from './limits.ts';
import { mailKinds, type MailKind, type MailProgress } from './mails.ts';
import { tableOf, type Person } from './people.ts';
import { comingPlenary, isExpected, runningPlenary } from './plenary.ts';
import type { GatheringState, Open } from './state.ts';
import type { Table } from './tables.ts';
import { mayBeIn, mayPublishIn } from './view/tickets.ts';

/** Work outside the gathering, named so that doing it twice is harmless. */
export type Effect =
  | { readonly kind: 'plan'; readonly segment: number; readonly round: number }
  | { readonly kind: 'open_media_room'; readonly mediaRoom: string; readonly people: number }
  /** `notBefore`: old voices run out of jitter buffers, clients leave by themselves first. */
  | { readonly kind: 'close_media_room'; readonly mediaRoom: string; readonly notBefore: number }
  /** Rows beside the events go from the store, with a record for restored backups. */
  | { readonly kind: 'erase_personal_data' }
  /** What its series should know of it; `change` counts how often that was another. */
  | { readonly kind: 'tell_series'; readonly change: number }
  /** The whole stream and everything beside it, for good. */
  | { readonly kind: 'remove_gathering' }
  /** `outcome`: it went out or was refused for good, and the gathering need only be told. */
  | {
      readonly kind: 'mail';
      readonly what: MailKind;
      readonly batch: string;
      readonly person: string;
      readonly outcome?: MailProgress | undefined;
    }
  /** Where somebody who is removed organised, by a grant of this generation, the organiser links open nothing any more. */
  | { readonly kind: 'void_links'; readonly person: string; readonly generation: number }
  | { readonly kind: 'remove_from_media_room'; readonly mediaRoom: string; readonly person: string }
  /** Their microphone goes off, unless that comes too late to be meant. */
  | { readonly kind: 'mute_in_media_room'; readonly mediaRoom: string; readonly person: string; readonly at: number }
  /** Their ticket lets them publish there, and they only listen since `at`. */
  | { readonly kind: 'silence_in_media_room'; readonly mediaRoom: string; readonly person: string; readonly at: number };

/** Seconds between the end of a table and the end of its media room. */
const closingSeconds = 5;
/** Seats beyond the table's: a person called in, and one who reconnects. */
const spareSeats = 2;

/** Those who come next wait outside a table of a world café while those who go still sit there. */
const cafeSeats = (seats: number): number => 2 * seats + 1;

/** A topic table may get more seats while it stands, and its media room stays as it was made. */
function placesAt(table: Table): number {
  if (table.kind === 'topic') return topicTableSeats.most + 1;
  return table.kind === 'round' && table.cafe !== undefined ? cafeSeats(table.seats) : table.seats + 1;
}

export function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case 'plan':
      return `plan:${effect.segment}.${effect.round}`;
    case 'erase_personal_data':
    case 'remove_gathering':
      return effect.kind;
    case 'tell_series':
      return `${effect.kind}:${effect.change}`;
    case 'mail':
      return `mail:${effect.what}:${effect.batch}:${effect.person}`;
    case 'void_links':
      return `${effect.kind}:${effect.person}:${effect.generation}`;
    case 'remove_from_media_room':
      return `${effect.kind}:${effect.mediaRoom}:${effect.person}`;
    case 'mute_in_media_room':
    case 'silence_in_media_room':
      return `${effect.kind}:${effect.mediaRoom}:${effect.person}:${effect.at}`;
    case 'open_media_room':
    case 'close_media_room':
      return `${effect.kind}:${effect.mediaRoom}`;
  }
}

/** Media rooms that must exist, with how many people each holds. A pure function of the state. */
export function mediaRoomsOf(state: GatheringState): Map<string, number> {
  const mediaRooms = new Map<string, number>();
  if (state.phase !== 'open') return mediaRooms;
  if (state.pausedAt === null)
    for (const table of rowsOf(state.tables)) {
      const { mediaRoom, renewal } = table;
      const places = placesAt(table) + spareSeats;
      mediaRooms.set(mediaRoom, places);
      if (renewal !== undefined) mediaRooms.set(renewal.mediaRoom, places);
    }
  for (const table of plannedTables(state)) {
    if (state.tables[table.id] !== undefined) continue;
    const seats = table.cafe === undefined ? table.people.length + 2 : cafeSeats(Math.max(seatsPlanned(state), table.people.length));
    mediaRooms.set(table.mediaRoom, seats + spareSeats);
  }
  return mediaRooms;
}

const seatsPlanned = ({ course: { coming } }: Open): number => (coming?.stage === 'promised' ? (coming.plan?.tableSize ?? 0) : 0);

const plannedTables = ({ course: { coming } }: Open) => (coming?.stage === 'promised' ? (coming.plan?.tables ?? []) : []);

/** What has to be done elsewhere because `before` became `after`. */
export function react(before: GatheringState, after: GatheringState, at: number): Effect[] {
  const effects: Effect[] = [];
  const had = mediaRoomsOf(before);
  const has = mediaRoomsOf(after);
  const shutOutOf = removals(before, after);
  // Nobody talks there any more, and a ticket that must not be used opens it still.
  const closesAtOnce = new Set(shutOutOf.map(({ mediaRoom }) => mediaRoom));
  const paused = after.phase === 'open' && after.pausedAt !== null;
  for (const [mediaRoom, people] of has) if (!had.has(mediaRoom)) effects.push({ kind: 'open_media_room', mediaRoom, people });
  for (const mediaRoom of had.keys())
    if (!has.has(mediaRoom)) {
      const atOnce = paused || closesAtOnce.has(mediaRoom);
      effects.push({ kind: 'close_media_room', mediaRoom, notBefore: atOnce ? at : at + closingSeconds * 1000 });
    }
  effects.push(
    ...shutOutOf,
    ...linksKnown(before, after),
    ...silenced(before, after, at),
    ...muted(before, after),
    ...mailsAsked(before, after),
  );
  if (after.phase === 'over' && after.erased && before.phase === 'over' && !before.erased) effects.push({ kind: 'erase_personal_data' });
  if (after.phase !== 'none' && before.phase !== 'none' && after.series.changes > before.series.changes)
    effects.push({ kind: 'tell_series', change: after.series.changes });
  if (isRemoved(after) && !isRemoved(before)) effects.push({ kind: 'remove_gathering' });
  const wanted = planWanted(after);
  if (wanted !== null && planWanted(before) === null) effects.push({ kind: 'plan', ...wanted });
  return effects;
}

/** The round whose plan is asked of the matcher now. */
function planWanted(state: GatheringState): { segment: number; round: number } | null {
  const coming = state.phase === 'open' ? state.course.coming : null;
  if (coming?.stage !== 'promised' || coming.to.kind !== 'round' || coming.plan !== null) return null;
  return { segment: coming.to.segment, round: coming.to.round };
}

const isRemoved = (state: GatheringState): boolean => state.phase !== 'none' && state.discarded?.done === true;

function mailsAsked(before: GatheringState, after: GatheringState): Effect[] {
  if (before.phase === 'none' || after.phase === 'none' || before.mails === after.mails) return [];
  return Object.entries(after.mails).flatMap(([person, mails]) => {
    const had = before.mails[person];
    if (had === mails) return [];
    return mailKinds.flatMap((what): Effect[] => {
      const batch = mails[what]?.batch;
      return batch === undefined || batch === had?.[what]?.batch ? [] : [{ kind: 'mail', what, batch, person }];
    });
  });
}

/** Who stepped down from the stage, or interprets no more, and stays among the listeners. */
function silenced(before: GatheringState, after: GatheringState, at: number): Effect[] {
  if (before.phase !== 'open' || after.phase !== 'open' || (before.tables === after.tables && before.interpreters === after.interpreters))
    return [];
  const [was, is] = [runningPlenary(before), runningPlenary(after)];
  if (was === undefined || is === undefined) return [];
  const { mediaRoom } = was;
  return [...was.stage, ...Object.values(before.interpreters)]
    .filter((id) => mayPublishIn(before, mediaRoom, id) && mayBeIn(after, mediaRoom, id) && !mayPublishIn(after, mediaRoom, id))
    .map((person) => ({ kind: 'silence_in_media_room', mediaRoom, person, at }));
}

function muted(before: GatheringState, after: GatheringState): Effect[] {
  if (before.phase !== 'open' || after.phase !== 'open' || before.people === after.people) return [];
  return changedRows(before.people, after.people).flatMap(({ was, is: person }): Effect[] => {
    const mediaRoom = after.tables[person.muted?.table ?? '']?.mediaRoom;
    if (person.muted === undefined || mediaRoom === undefined || was?.muted === person.muted) return [];
    return [{ kind: 'mute_in_media_room', mediaRoom, person: person.id, at: person.muted.at }];
  });
}

type Removal = Extract<Effect, { kind: 'remove_from_media_room' }>;

/** Whoever is shut out leaves the media at once; the others get a new media room, for the old ticket still opens the old one. */
function removals(before: GatheringState, after: GatheringState): Removal[] {
  if (before.phase !== 'open' || after.phase !== 'open') return [];
  return changedRows(before.people, after.people).flatMap(({ was, is }) =>
    was !== undefined && isShutOut(was, is)
      ? openTo(before, was).map((mediaRoom): Removal => ({ kind: 'remove_from_media_room', mediaRoom, person: was.id }))
      : [],
  );
}

/** Of whoever is removed: they may know any organiser link, their own or another's, for nothing tells who was given which. */
function linksKnown(before: GatheringState, after: GatheringState): Effect[] {
  if (before.phase !== 'open' || after.phase !== 'open' || before.people === after.people) return [];
  return changedRows(before.people, after.people).flatMap(({ was, is }): Effect[] =>
    was?.standing === 'admitted' && is.standing === 'removed' ? [{ kind: 'void_links', person: is.id, generation: was.generation }] : [],
  );
}

const isShutOut = (before: Person, after: Person): boolean => after.generation > before.generation;

/** Media rooms that the person's tickets open. */
function openTo(state: Open, person: Person): string[] {
  const table = state.tables[tableOf(person) ?? ''];
  const planned = plannedTables(state).filter(({ id, people }) => people.includes(person.id) && state.tables[id] === undefined);
  const plenary = isExpected(state, person) ? comingPlenary(state) : undefined;
  return [table?.mediaRoom, table?.renewal?.mediaRoom, plenary?.mediaRoom, ...planned.map(({ mediaRoom }) => mediaRoom)].filter(
    (one) => one !== undefined,
  );
}
