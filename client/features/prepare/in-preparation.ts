import { readStored, writeStored } from '#client/lib/storage.ts';
import type { LocalText } from '#shared/gathering/about.ts';

/** A gathering that was prepared in this browser, by whoever may still open it. */
export interface InPreparation {
  readonly slug: string;
  readonly title: LocalText;
  readonly startsAt: number;
}

const place = 'foyer.preparing';
const most = 5;
const day = 86_400_000;

/** Those that may still be to come, the one opened last first. */
export function inPreparation(now: number): readonly InPreparation[] {
  const stored = readStored(place);
  return Array.isArray(stored) ? stored.filter(isOne).filter(({ startsAt }) => startsAt > now - day) : [];
}

/** Keeps the way back to it: the address of its set-up is written down nowhere else until somebody does. */
export function rememberPreparation({ slug, title, startsAt }: InPreparation, now: number): void {
  writeStored(place, [{ slug, title, startsAt }, ...others(slug, now)].slice(0, most));
}

export function forgetPreparation(slug: string, now: number): void {
  if (inPreparation(now).some((one) => one.slug === slug)) writeStored(place, others(slug, now));
}

const others = (slug: string, now: number) => inPreparation(now).filter((one) => one.slug !== slug);

const isOne = (stored: unknown): stored is InPreparation =>
  typeof stored === 'object' && stored !== null && 'slug' in stored && 'title' in stored && 'startsAt' in stored;
