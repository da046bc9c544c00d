import type { after } from '#client/i18n/fr/after.ts';
import type { cards } from '#client/i18n/fr/cards.ts';
import type { contacts } from '#client/i18n/fr/contacts.ts';
import type { erasure } from '#client/i18n/fr/erasure.ts';
import type { harvest } from '#client/i18n/fr/harvest.ts';
import type { invitations } from '#client/i18n/fr/invitations.ts';
import type { landing } from '#client/i18n/fr/landing.ts';
import type { organiser } from '#client/i18n/fr/organiser.ts';
import type { pages } from '#client/i18n/fr/pages.ts';
import type { participant } from '#client/i18n/fr/participant.ts';
import type { rehearsal } from '#client/i18n/fr/rehearsal.ts';
import type { relay } from '#client/i18n/fr/relay.ts';
import type { safety } from '#client/i18n/fr/safety.ts';
import type { saving } from '#client/i18n/fr/saving.ts';
import type { tableSettings } from '#client/i18n/fr/table-settings.ts';

/** French is the language of reference: its keys are the ones TypeScript knows. */
type Texts = typeof participant &
  typeof landing &
  typeof organiser &
  typeof pages &
  typeof tableSettings &
  typeof cards &
  typeof rehearsal &
  typeof contacts &
  typeof erasure &
  typeof safety &
  typeof saving &
  typeof after &
  typeof invitations &
  typeof harvest &
  typeof relay;

/** An area of the interface: one JSON per locale. */
export type Area = keyof Texts;

/** Paths of single texts in an area, `seatMe` or `empty.title`; plural forms under their common name. */
export type TextKey<A extends Area> = A extends Area ? TextsIn<Texts[A]> : never;

/** Paths of lists in an area: steps, sections. */
export type ListKey<A extends Area> = A extends Area ? ListsIn<Texts[A]> : never;

/** What a list holds, by its path. */
export type ListAt<A extends Area, Key extends string> = A extends Area ? ValueAt<Texts[A], Key> : never;

type List = readonly unknown[];

type TextsIn<T> = {
  [Key in keyof T & string]: T[Key] extends string ? WithoutForm<Key> : T[Key] extends List ? never : `${Key}.${TextsIn<T[Key]>}`;
}[keyof T & string];

type ListsIn<T> = {
  [Key in keyof T & string]: T[Key] extends string ? never : T[Key] extends List ? Key : `${Key}.${ListsIn<T[Key]>}`;
}[keyof T & string];

type ValueAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? ValueAt<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type WithoutForm<Key extends string> = Key extends `${infer Name}_one` ? Name : Key extends `${infer Name}_other` ? Name : Key;
