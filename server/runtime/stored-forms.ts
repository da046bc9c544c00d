import { z } from 'zod';
import { contactCard } from '#shared/contract/contact-card.ts';
import { id, languageTag, profile } from '#shared/contract/texts.ts';
import { deadlinesOf } from '#shared/gathering/deadlines.ts';
import { eventTypes } from '#shared/gathering/event-types.ts';
import type { GatheringEvent } from '#shared/gathering/events.ts';
import type { Happened } from '#shared/gathering/evolve.ts';
import { logoKinds } from '#shared/gathering/logo.ts';
import { absorb, noPersonal, type Personal, type PersonalChange } from '#shared/gathering/personal.ts';
import { effectKey, type Effect } from '#shared/gathering/react.ts';
import { mailKinds, mailTroubles } from '#shared/gathering/mails.ts';
import { againChoices } from '#shared/gathering/survey.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type * as Store from '#server/ports/event-store.ts';
import { cardText } from './stored-card-text.ts';
import type { Upcasters } from './upcast.ts';
import { upcasters } from './upcasters.ts';

/** Schema version under which events of a type are written today: one more than there are steps to it. */
const eventSchema = (type: GatheringEvent['type']): number => 1 + Object.keys(upcasters[type] ?? {}).length;
/** Raised when the state's shape changes: older snapshots are then left aside. */
const shapeOfState = 17;

/**
 * What a snapshot was made of: the shape of the state, and how many kinds of events its maker knew, which only ever grow. A version
 * that knows more would take for whole what another left aside, so it takes only what was made by one that knows the same.
 */
export const snapshotSchemaOf = (shape: number, types: object, steps: Upcasters): number =>
  shape * 10_000 + Object.keys(types).length + Object.values(steps).reduce((sum, step) => sum + Object.keys(step).length, 0);

export const snapshotSchema = snapshotSchemaOf(shapeOfState, eventTypes, upcasters);

/** Events, effects and changes are plain JSON by construction; this names the one place that relies on it. */
const json = (value: object | string | null): Store.Json => value as Store.Json;

export const toStoredEvent = (event: GatheringEvent): Store.NewEvent => ({
  type: event.type,
  schema: eventSchema(event.type),
  data: json(event.data),
});

/** An event of an unknown type passes through `evolve` without effect. */
export const toHappened = (event: Store.StoredEvent): Happened => ({
  at: event.at,
  event: { type: event.type, data: event.data } as GatheringEvent,
});

export const toStoredPersonal = ({ owner, kind, id: key, value }: PersonalChange): Store.PersonalChange => ({
  owner,
  key: `${kind}:${key}`,
  value: json(value),
});

export const toStoredEffect = (effect: Effect): Store.NewEffect => ({ key: effectKey(effect), kind: effect.kind, data: json(effect) });

export const toSnapshot = (state: GatheringState, version: number): Store.Snapshot => ({
  version,
  schema: snapshotSchema,
  state: json(state),
});

export const fromSnapshot = (snapshot: Store.Snapshot): GatheringState => snapshot.state as object as GatheringState;

/** What the deadline rows of a stream must become. */
export function deadlineChanges(before: GatheringState, after: GatheringState): Store.DeadlineChange[] {
  const old = deadlinesOf(before);
  const now = deadlinesOf(after);
  const gone = Object.keys(old).filter((key) => now[key] === undefined);
  const set = Object.entries(now).filter(([key, due]) => old[key] !== due);
  return [...gone.map((key) => ({ key, due: null })), ...set.map(([key, due]) => ({ key, due }))];
}

const mailProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), why: z.enum(mailTroubles).nullable() }),
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('failed'), why: z.enum(mailTroubles) }),
]);

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), segment: z.int(), round: z.int() }),
  z.object({ kind: z.literal('open_media_room'), mediaRoom: z.string(), people: z.int() }),
  z.object({ kind: z.literal('close_media_room'), mediaRoom: z.string(), notBefore: z.number() }),
  z.object({ kind: z.literal('erase_personal_data') }),
  z.object({ kind: z.literal('tell_series'), change: z.int() }),
  z.object({ kind: z.literal('remove_gathering') }),
  z.object({ kind: z.literal('mail'), what: z.enum(mailKinds), batch: z.string(), person: z.string(), outcome: mailProgress.optional() }),
  z.object({ kind: z.literal('void_links'), person: z.string(), generation: z.int() }),
  z.object({ kind: z.literal('remove_from_media_room'), mediaRoom: z.string(), person: z.string() }),
  z.object({ kind: z.literal('mute_in_media_room'), mediaRoom: z.string(), person: z.string(), at: z.number() }),
  z.object({ kind: z.literal('silence_in_media_room'), mediaRoom: z.string(), person: z.string(), at: z.number() }),
]) satisfies z.ZodType<Effect>;

/** Null for an effect of a kind this version does not know. */
export const fromStoredEffect = (stored: Store.ClaimedEffect): Effect | null => effect.safeParse(stored.data).data ?? null;

const values = {
  profile,
  invitation: z.object({ mail: z.string(), firstTimer: z.boolean() }),
  consent: z.object({ mail: z.string() }),
  contact_card: contactCard,
  contact_offers: z.array(id),
  concern: z.string(),
  survey: z.object({ again: z.enum(againChoices), change: z.string() }),
  card: cardText,
  correction: cardText,
  translations: z.record(languageTag, z.string()),
  notice: z.string(),
  summary: z.string(),
  topic: z.string(),
  message: z.string(),
  logo: z.object({ kind: z.enum(logoKinds), data: z.string() }),
};

/** Rows, or changes of what was known. Those that do not read are left out, as if they had been erased. */
export function toPersonal(rows: readonly Store.PersonalRow[], on: Personal = noPersonal): Personal {
  return absorb(
    on,
    rows.flatMap((row) => toPersonalChange(row) ?? []),
  );
}

function toPersonalChange({ owner, key, value }: Store.PersonalRow): PersonalChange | null {
  const split = key.indexOf(':');
  const kind = key.slice(0, split);
  const about = key.slice(split + 1);
  if (!id.safeParse(about).success) return null;
  switch (kind) {
    case 'profile':
      return { owner, kind, id: about, value: values.profile.safeParse(value).data ?? null };
    case 'invitation':
      return { owner, kind, id: about, value: values.invitation.safeParse(value).data ?? null };
    case 'consent':
      return { owner, kind, id: about, value: values.consent.safeParse(value).data ?? null };
    case 'contact_card':
      return { owner, kind, id: about, value: values.contact_card.safeParse(value).data ?? null };
    case 'contact_offers':
      return { owner, kind, id: about, value: values.contact_offers.safeParse(value).data ?? null };
    case 'survey':
      return { owner, kind, id: about, value: values.survey.safeParse(value).data ?? null };
    case 'concern':
      return { owner, kind, id: about, value: values.concern.safeParse(value).data ?? null };
    case 'card':
      return { owner, kind, id: about, value: values.card.safeParse(value).data ?? null };
    case 'correction':
      return { owner, kind, id: about, value: values.correction.safeParse(value).data ?? null };
    case 'translations':
      return { owner, kind, id: about, value: values.translations.safeParse(value).data ?? null };
    case 'notice':
      return { owner, kind, id: about, value: values.notice.safeParse(value).data ?? null };
    case 'summary':
      return { owner, kind, id: about, value: values.summary.safeParse(value).data ?? null };
    case 'topic':
      return { owner, kind, id: about, value: values.topic.safeParse(value).data ?? null };
    case 'message':
      return { owner, kind, id: about, value: values.message.safeParse(value).data ?? null };
    case 'logo':
      return { owner, kind, id: about, value: values.logo.safeParse(value).data ?? null };
    default:
      return null;
  }
}
