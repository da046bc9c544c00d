/** What a person chose to show of themselves; only the name is required. */
export interface ContactCard {
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly mail: string;
  readonly telephone: string;
  readonly link: string;
  /** A short line to be remembered by. */
  readonly line: string;
}

/** Whom people offered their card to, by who did. */
interface Offers {
  readonly contact_offers: Readonly<Record<string, readonly string[]>>;
}

const offersOf = ({ contact_offers }: Offers, person: string): readonly string[] => contact_offers[person] ?? [];

/** Both offered their card to the other: the only thing an offer ever tells anybody but who made it. */
export const haveExchanged = (personal: Offers, one: string, other: string): boolean =>
  offersOf(personal, one).includes(other) && offersOf(personal, other).includes(one);

/** Whose cards a person has: everybody who offered theirs, of those to whom they offered their own. */
export const contactsOf = (personal: Offers, person: string): string[] =>
  offersOf(personal, person).filter((other) => offersOf(personal, other).includes(person));
