import type { Profile } from './people.ts';

/** The written part of a card. */
export interface CardText {
  readonly text: string;
  readonly language: string;
  readonly link: string;
  /** Of an event: days like `2026-10-20`, empty where nobody knows them; without an `endsOn` it lasts a day. Null for other kinds. */
  readonly event: { readonly startsOn: string; readonly endsOn: string; readonly place: string } | null;
  /** Of a publication, null for other kinds. */
  readonly publication: { readonly authors: string; readonly year: number | null } | null;
}

/**
 * What can be erased, kept apart from events and written in the same transaction.
 * `owner` is the person whose erasure takes the row along, or the card itself where nobody may know its author;
 * a null value erases one row.
 */
export type PersonalChange =
  | { readonly owner: string; readonly kind: 'profile'; readonly id: string; readonly value: Profile | null }
  | { readonly owner: string; readonly kind: 'card'; readonly id: string; readonly value: CardText | null }
  | { readonly owner: string; readonly kind: 'topic'; readonly id: string; readonly value: string | null }
  | { readonly owner: string; readonly kind: 'message'; readonly id: string; readonly value: string | null };

/** Personal data of one gathering by what they belong to: profiles by person, topics by table, texts by card or message. */
export interface Personal {
  readonly profile: Readonly<Record<string, Profile>>;
  readonly card: Readonly<Record<string, CardText>>;
  readonly topic: Readonly<Record<string, string>>;
  readonly message: Readonly<Record<string, string>>;
}

export const noPersonal: Personal = { profile: {}, card: {}, topic: {}, message: {} };

function put<T>(record: Readonly<Record<string, T>>, id: string, value: T | null): Readonly<Record<string, T>> {
  const { [id]: _old, ...rest } = record;
  return value === null ? rest : { ...rest, [id]: value };
}

export function absorb(personal: Personal, change: PersonalChange): Personal {
  switch (change.kind) {
    case 'profile':
      return { ...personal, profile: put(personal.profile, change.id, change.value) };
    case 'card':
      return { ...personal, card: put(personal.card, change.id, change.value) };
    case 'topic':
      return { ...personal, topic: put(personal.topic, change.id, change.value) };
    case 'message':
      return { ...personal, message: put(personal.message, change.id, change.value) };
  }
}
