import type { Announced, NoticeRow, OfferRow, OfferStep } from '#shared/contract/series.ts';
import { programmeEnd } from '#shared/gathering/programme-end.ts';
import type { SeriesWorld } from '#shared/series/decision.ts';
import { gatheringAfter, type NoticeKind } from '#shared/series/state.ts';
import { plainText } from '#shared/people-list/plain-text.ts';
import type { Host } from './host.ts';

/** A gathering of the series as others hear of it; null before it is made. */
export async function announced({ access, gatherings }: Host, stream: string): Promise<Announced | null> {
  const entry = await access.gatheringByStream(stream);
  const { state } = (await gatherings.get(stream)).world();
  if (entry === null || state.phase === 'none') return null;
  const { title, organisedBy, startsAt, timeZone, programme } = state.about;
  return { slug: entry.slug, title, organisedBy, startsAt, endsAt: programmeEnd(startsAt, programme), timeZone };
}

/** The gathering that follows another one, once its organisers published its date. */
export async function announcedAfter(host: Host, { state }: SeriesWorld, stream: string): Promise<Announced | null> {
  const next = gatheringAfter(state, stream);
  if (next === undefined) return null;
  const { state: there } = (await host.gatherings.get(next)).world();
  return there.phase !== 'none' && there.series.datePublished ? announced(host, next) : null;
}

/** Notices that are not taken down, what was written in the same words once; or all of them. */
export function noticeRows({ state, personal }: SeriesWorld, kinds: readonly NoticeKind[], all: boolean): NoticeRow[] {
  const rows = Object.values(state.notices).flatMap(({ id, kind, takenDown }) => {
    const text = personal.notice[id];
    return text === undefined || !kinds.includes(kind) || (takenDown && !all) ? [] : [{ id, kind, takenDown, ...text }];
  });
  if (all) return rows;
  const seen = new Map<string, NoticeRow>();
  for (const row of rows) {
    const key = sayingOf(row);
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}

/** The same for notices that say the same. */
const sayingOf = ({ kind, text, link, event, publication }: NoticeRow): string =>
  [kind, plainText(text), link, event?.startsOn ?? '', plainText(event?.place ?? ''), plainText(publication?.authors ?? '')].join('|');

/** Offers made after a gathering, and those that brought it about. */
export function offerRows({ state, personal }: SeriesWorld, stream: string, person: string): OfferRow[] {
  const before = state.gatherings[state.gatherings.indexOf(stream) - 1];
  return Object.values(state.offers)
    .filter(({ after }) => after === stream || after === before)
    .map(({ id, standing, expiresAt, stays, after, by }) => ({
      id,
      organisation: personal.offer[id] ?? '',
      standing,
      expiresAt,
      stays,
      ours: after === stream,
      mine: after === stream && by === person,
      claimedBy: personal.claimant[id] === undefined ? null : `${personal.claimant[id].name} · ${personal.claimant[id].organisation}`,
    }));
}

/** The steps of some offers, the newest first. */
export const stepRows = ({ state, personal }: SeriesWorld, offers: readonly string[]): OfferStep[] =>
  state.steps
    .filter(({ offer }) => offers.includes(offer))
    .map((step) => ({ ...step, organisation: personal.offer[step.offer] ?? '' }))
    .toReversed();

/** Pairs whom the series remembers to have met. */
export const pairsRemembered = ({ state }: SeriesWorld): number =>
  new Set(Object.values(state.memory).flatMap(({ met }) => Object.keys(met))).size;
