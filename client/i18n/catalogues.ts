import type { Locale } from '#client/i18n/locales.ts';

type Areas = Readonly<Record<string, object>>;
type Loader = () => Promise<Areas>;

/** Texts by who reads them; each pair of name and language is one file of the build, fetched when first needed. */
export const catalogues = {
  participant: {
    fr: async () => (await import('./fr/participant.ts')).participant,
    en: async () => (await import('./en/participant.ts')).participant,
  },
  organiser: {
    fr: async () => (await import('./fr/organiser.ts')).organiser,
    en: async () => (await import('./en/organiser.ts')).organiser,
  },
  pages: {
    fr: async () => (await import('./fr/pages.ts')).pages,
    en: async () => (await import('./en/pages.ts')).pages,
  },
  tableSettings: {
    fr: async () => (await import('./fr/table-settings.ts')).tableSettings,
    en: async () => (await import('./en/table-settings.ts')).tableSettings,
  },
  invitations: {
    fr: async () => (await import('./fr/invitations.ts')).invitations,
    en: async () => (await import('./en/invitations.ts')).invitations,
  },
  harvest: {
    fr: async () => (await import('./fr/harvest.ts')).harvest,
    en: async () => (await import('./en/harvest.ts')).harvest,
  },
  rehearsal: {
    fr: async () => (await import('./fr/rehearsal.ts')).rehearsalTexts,
    en: async () => (await import('./en/rehearsal.ts')).rehearsalTexts,
  },
  after: {
    fr: async () => (await import('./fr/after.ts')).afterwards,
    en: async () => (await import('./en/after.ts')).afterwards,
  },
  erasure: {
    fr: async () => (await import('./fr/erasure.ts')).erasure,
    en: async () => (await import('./en/erasure.ts')).erasure,
  },
  safety: {
    fr: async () => (await import('./fr/safety.ts')).safety,
    en: async () => (await import('./en/safety.ts')).safety,
  },
  saving: {
    fr: async () => (await import('./fr/saving.ts')).saving,
    en: async () => (await import('./en/saving.ts')).saving,
  },
  contacts: {
    fr: async () => (await import('./fr/contacts.ts')).contacts,
    en: async () => (await import('./en/contacts.ts')).contacts,
  },
  cards: {
    fr: async () => (await import('./fr/cards.ts')).cards,
    en: async () => (await import('./en/cards.ts')).cards,
  },
  relay: {
    fr: async () => (await import('./fr/relay.ts')).relay,
    en: async () => (await import('./en/relay.ts')).relay,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Loader>>>>;

export type CatalogueName = keyof typeof catalogues;
