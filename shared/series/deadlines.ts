import { consentDays } from './limits.ts';
import type { SeriesState } from './state.ts';

const dayMs = 86_400_000;

/** What happens to a series by itself, by key; due in epoch milliseconds. A pure function of the state. */
export function seriesDeadlines({ offers, members }: SeriesState): Readonly<Record<string, number>> {
  const due: Record<string, number> = {};
  for (const { id, standing, expiresAt } of Object.values(offers)) if (standing === 'open') due[`offer:${id}`] = expiresAt;
  for (const { id, claimedAt } of Object.values(offers))
    if (claimedAt !== undefined) due[`claimant:${id}`] = claimedAt + consentDays * dayMs;
  for (const { id, since } of Object.values(members)) due[`lapse:${id}`] = since + consentDays * dayMs;
  return due;
}
