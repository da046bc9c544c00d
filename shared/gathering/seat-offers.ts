import type { SeatOffer, Table } from './tables.ts';

const offerTo = (table: Table, person: string): SeatOffer | undefined => (table.kind === 'topic' ? table.offers?.[person] : undefined);

/** Whether somebody may come to a table because they were asked to; who said *Not now* may still. */
export function isAskedTo(table: Table, person: string): boolean {
  const offer = offerTo(table, person);
  return offer?.shown === true && offer.state !== 'lapsed';
}

/** Whether an offer still waits for the answer of whom it is for, to their knowledge. */
export const waitsForAnswer = (table: Table, person: string): boolean =>
  isAskedTo(table, person) && offerTo(table, person)?.state === 'open';

export interface OfferOfTable {
  readonly person: string;
  readonly by: string;
  readonly until: number;
}

/** Offers that have not lapsed, as the table knows them: of an answer it knows nothing. */
export function pendingOffers(table: Table): OfferOfTable[] {
  if (table.kind !== 'topic') return [];
  return Object.entries(table.offers ?? {}).flatMap(([person, { by, until, state }]) =>
    state === 'lapsed' ? [] : [{ person, by, until }],
  );
}
