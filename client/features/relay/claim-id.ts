import { readStored, writeStored } from '#client/lib/storage.ts';
import { randomId } from '#client/net/random-id.ts';

const keyOf = (offer: string): string => `foyer.claim.${offer}`;
/** Of this page, where the browser remembers nothing. */
const made = new Map<string, string>();

/** By which this browser is known as the one that claimed an offer; null where it never tried. Alone it opens nothing. */
export function knownClaim(offer: string): string | null {
  const stored = readStored(keyOf(offer));
  return typeof stored === 'string' ? stored : (made.get(offer) ?? null);
}

/** The same at each try, so that an answer lost on the way is given again. */
export function claimIdFor(offer: string): string {
  const id = knownClaim(offer) ?? randomId();
  made.set(offer, id);
  writeStored(keyOf(offer), id);
  return id;
}
