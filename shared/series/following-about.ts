import type { About } from '#shared/gathering/about.ts';
import { instantOf, wallTimeAt } from '#shared/primitives/zoned-time.ts';

const weekMs = 7 * 86_400_000;
/** Weeks between two gatherings until an organiser says when, and from now to the next one at the least. */
const usualWeeks = 26;
const leastWeeks = 6;

/**
 * What whoever claims a gathering begins with: themes, questions, programme and languages of the one before. The date is a proposal on the same
 * day of the week, at the same time on the clocks there.
 * @param now Epoch milliseconds.
 */
export function followingAbout(before: About, organisation: string, now: number): About {
  const weeks = Math.max(usualWeeks, Math.ceil((now - before.startsAt) / weekMs) + leastWeeks);
  const organisedBy = organisation === '' ? before.organisedBy : organisation;
  return { ...before, organisedBy, responsible: organisedBy, startsAt: weeksAfter(before, weeks) };
}

function weeksAfter({ startsAt, timeZone }: About, weeks: number): number {
  const { date: day, time } = wallTimeAt(startsAt, timeZone);
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10);
  return instantOf({ date, time }, timeZone) ?? startsAt + weeks * weekMs;
}

/** The organisations that host a gathering together, in one line. */
export const hostedBy = (organisations: readonly string[]): string => [...new Set(organisations)].filter((one) => one !== '').join(' · ');
