import { withRows } from '#shared/primitives/rows-of.ts';
import type { ContactCard } from './contacts.ts';
import type { Logo } from './logo.ts';
import type { Invitation, Profile } from './people.ts';
import type { Consent } from './series.ts';
import type { SurveyAnswer } from './survey.ts';

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

export type Translations = Readonly<Record<string, string>>;

/**
 * What can be erased, kept apart from events and written in the same transaction.
 * `owner` is the person whose erasure takes the row along, or the card itself where nobody may know its author;
 * a null value erases one row.
 */
export type PersonalChange =
  | { readonly owner: string; readonly kind: 'profile'; readonly id: string; readonly value: Profile | null }
  | { readonly owner: string; readonly kind: 'invitation'; readonly id: string; readonly value: Invitation | null }
  /** Where a person wants to be invited to what follows in the series. */
  | { readonly owner: string; readonly kind: 'consent'; readonly id: string; readonly value: Consent | null }
  | { readonly owner: string; readonly kind: 'contact_card'; readonly id: string; readonly value: ContactCard | null }
  /** To whom somebody offered it. In no event, so that nothing but this row tells of it. */
  | { readonly owner: string; readonly kind: 'contact_offers'; readonly id: string; readonly value: readonly string[] | null }
  | { readonly owner: string; readonly kind: 'survey'; readonly id: string; readonly value: SurveyAnswer | null }
  /** What somebody wrote of a person whom they reported; its owner is the concern itself. */
  | { readonly owner: string; readonly kind: 'concern'; readonly id: string; readonly value: string | null }
  | { readonly owner: string; readonly kind: 'card'; readonly id: string; readonly value: CardText | null }
  /** A card as organisers corrected it for the report. */
  | { readonly owner: string; readonly kind: 'correction'; readonly id: string; readonly value: CardText | null }
  /** A card's translations by hand, by language code. */
  | { readonly owner: string; readonly kind: 'translations'; readonly id: string; readonly value: Translations | null }
  /** Pinned at a table, by table. */
  | { readonly owner: string; readonly kind: 'notice'; readonly id: string; readonly value: string | null }
  /** What a table of a world café said, by table. */
  | { readonly owner: string; readonly kind: 'summary'; readonly id: string; readonly value: string | null }
  | { readonly owner: string; readonly kind: 'topic'; readonly id: string; readonly value: string | null }
  | { readonly owner: string; readonly kind: 'message'; readonly id: string; readonly value: string | null }
  /** Its owner is the logo itself. */
  | { readonly owner: string; readonly kind: 'logo'; readonly id: string; readonly value: Logo | null };

/** Personal data of one gathering by what they belong to: profiles, invitations, contacts and answers by person, topics by table, texts by concern, card or message. */
export interface Personal {
  readonly profile: Readonly<Record<string, Profile>>;
  readonly invitation: Readonly<Record<string, Invitation>>;
  readonly consent: Readonly<Record<string, Consent>>;
  readonly contact_card: Readonly<Record<string, ContactCard>>;
  readonly contact_offers: Readonly<Record<string, readonly string[]>>;
  readonly survey: Readonly<Record<string, SurveyAnswer>>;
  readonly concern: Readonly<Record<string, string>>;
  readonly card: Readonly<Record<string, CardText>>;
  readonly correction: Readonly<Record<string, CardText>>;
  readonly translations: Readonly<Record<string, Translations>>;
  readonly notice: Readonly<Record<string, string>>;
  readonly summary: Readonly<Record<string, string>>;
  readonly topic: Readonly<Record<string, string>>;
  readonly message: Readonly<Record<string, string>>;
  readonly logo: Readonly<Record<string, Logo>>;
}

export const noPersonal: Personal = {
  profile: {},
  invitation: {},
  consent: {},
  contact_card: {},
  contact_offers: {},
  survey: {},
  concern: {},
  card: {},
  correction: {},
  translations: {},
  notice: {},
  summary: {},
  topic: {},
  message: {},
  logo: {},
};

/** The personal data after these changes, in their order; a kind that none of them is about stays the same object. */
export function absorb(personal: Personal, changes: readonly PersonalChange[]): Personal {
  const about = <Kind extends PersonalChange['kind']>(kind: Kind) =>
    changes.filter((change): change is Extract<PersonalChange, { kind: Kind }> => change.kind === kind);
  return {
    profile: changedRows(personal.profile, about('profile')),
    invitation: changedRows(personal.invitation, about('invitation')),
    consent: changedRows(personal.consent, about('consent')),
    contact_card: changedRows(personal.contact_card, about('contact_card')),
    contact_offers: changedRows(personal.contact_offers, about('contact_offers')),
    survey: changedRows(personal.survey, about('survey')),
    concern: changedRows(personal.concern, about('concern')),
    card: changedRows(personal.card, about('card')),
    correction: changedRows(personal.correction, about('correction')),
    translations: changedRows(personal.translations, about('translations')),
    notice: changedRows(personal.notice, about('notice')),
    summary: changedRows(personal.summary, about('summary')),
    topic: changedRows(personal.topic, about('topic')),
    message: changedRows(personal.message, about('message')),
    logo: changedRows(personal.logo, about('logo')),
  };
}

type Rows<T> = Readonly<Record<string, T>>;

const changedRows = <T>(rows: Rows<T>, changes: readonly { readonly id: string; readonly value: T | null }[]): Rows<T> =>
  changes.length === 0
    ? rows
    : withRows(
        rows,
        changes.map(({ id, value }) => [id, value]),
      );
