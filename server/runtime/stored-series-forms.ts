import { z } from 'zod';
import { cardText } from './stored-card-text.ts';
import { languageTags } from '#shared/contract/texts.ts';
import { seriesDeadlines } from '#shared/series/deadlines.ts';
import type { SeriesEvent } from '#shared/series/events.ts';
import type { SeriesHappened } from '#shared/series/evolve.ts';
import { absorbSeries, noSeriesPersonal, type SeriesChange, type SeriesPersonal } from '#shared/series/personal.ts';
import { seriesEffectKey, type SeriesEffect } from '#shared/series/react.ts';
import type { SeriesState } from '#shared/series/state.ts';
import type * as Store from '#server/ports/event-store.ts';

/** Events, effects and changes are plain JSON by construction; this names the one place that relies on it. */
const json = (value: object | string | null): Store.Json => value as Store.Json;

export const toStoredEvent = ({ type, data }: SeriesEvent): Store.NewEvent => ({ type, schema: 1, data: json(data) });

/** An event of an unknown type passes through without effect. */
export const toHappened = ({ at, type, data }: Store.StoredEvent): SeriesHappened => ({ at, event: { type, data } as SeriesEvent });

export const toStoredPersonal = ({ owner, kind, id, value }: SeriesChange): Store.PersonalChange => ({
  owner,
  key: `${kind}:${id}`,
  value: json(value),
});

export const toStoredEffect = (effect: SeriesEffect): Store.NewEffect => ({
  key: seriesEffectKey(effect),
  kind: effect.kind,
  data: json(effect),
});

/** What the deadline rows of a series must become. */
export function deadlineChanges(before: SeriesState, after: SeriesState): Store.DeadlineChange[] {
  const [old, now] = [seriesDeadlines(before), seriesDeadlines(after)];
  const gone = Object.keys(old).filter((key) => now[key] === undefined);
  const set = Object.entries(now).filter(([key, due]) => old[key] !== due);
  return [...gone.map((key) => ({ key, due: null })), ...set.map(([key, due]) => ({ key, due }))];
}

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell_gathering'), change: z.int() }),
  z.object({ kind: z.literal('erase_member'), member: z.string() }),
]) satisfies z.ZodType<SeriesEffect>;

/** Null for an effect of a kind this version does not know. */
export const fromStoredEffect = (stored: Store.ClaimedEffect): SeriesEffect | null => effect.safeParse(stored.data).data ?? null;

const profile = z.object({ name: z.string(), organisation: z.string(), languages: languageTags, topics: z.array(z.string()) });
const values = {
  member: z.object({ profile, mail: z.string() }),
  offer: z.string(),
  claimant: z.object({ name: z.string(), organisation: z.string() }),
  notice: cardText,
};

/** Rows that do not read are left out, as if they had been erased. */
export function toPersonal(rows: readonly Store.PersonalRow[]): SeriesPersonal {
  return absorbSeries(
    noSeriesPersonal,
    rows.flatMap(({ owner, key, value }): SeriesChange[] => {
      const [kind = '', id = ''] = key.split(':', 2);
      switch (kind) {
        case 'member':
          return [{ owner, kind, id, value: values.member.safeParse(value).data ?? null }];
        case 'offer':
          return [{ owner, kind, id, value: values.offer.safeParse(value).data ?? null }];
        case 'claimant':
          return [{ owner, kind, id, value: values.claimant.safeParse(value).data ?? null }];
        case 'notice':
          return [{ owner, kind, id, value: values.notice.safeParse(value).data ?? null }];
        default:
          return [];
      }
    }),
  );
}
