import { afterwards as afterwardsEn } from '#client/i18n/en/after.ts';
import { cards as cardsEn } from '#client/i18n/en/cards.ts';
import { contacts as contactsEn } from '#client/i18n/en/contacts.ts';
import { erasure as erasureEn } from '#client/i18n/en/erasure.ts';
import { harvest as harvestEn } from '#client/i18n/en/harvest.ts';
import { invitations as invitationsEn } from '#client/i18n/en/invitations.ts';
import { organiser as organiserEn } from '#client/i18n/en/organiser.ts';
import { pages as pagesEn } from '#client/i18n/en/pages.ts';
import { participant as participantEn } from '#client/i18n/en/participant.ts';
import { rehearsalTexts as rehearsalEn } from '#client/i18n/en/rehearsal.ts';
import { relay as relayEn } from '#client/i18n/en/relay.ts';
import { safety as safetyEn } from '#client/i18n/en/safety.ts';
import { saving as savingEn } from '#client/i18n/en/saving.ts';
import { tableSettings as tableSettingsEn } from '#client/i18n/en/table-settings.ts';
import { afterwards as afterwardsFr } from '#client/i18n/fr/after.ts';
import { cards as cardsFr } from '#client/i18n/fr/cards.ts';
import { contacts as contactsFr } from '#client/i18n/fr/contacts.ts';
import { erasure as erasureFr } from '#client/i18n/fr/erasure.ts';
import { harvest as harvestFr } from '#client/i18n/fr/harvest.ts';
import { invitations as invitationsFr } from '#client/i18n/fr/invitations.ts';
import { organiser as organiserFr } from '#client/i18n/fr/organiser.ts';
import { pages as pagesFr } from '#client/i18n/fr/pages.ts';
import { participant as participantFr } from '#client/i18n/fr/participant.ts';
import { rehearsalTexts as rehearsalFr } from '#client/i18n/fr/rehearsal.ts';
import { relay as relayFr } from '#client/i18n/fr/relay.ts';
import { safety as safetyFr } from '#client/i18n/fr/safety.ts';
import { saving as savingFr } from '#client/i18n/fr/saving.ts';
import { tableSettings as tableSettingsFr } from '#client/i18n/fr/table-settings.ts';
import type { Locale } from '#client/i18n/locales.ts';
import type { Area, TextKey } from '#client/i18n/text-keys.ts';
import { translate } from '#client/i18n/translate.ts';
import type { Blanks, TextNode } from '#client/i18n/translate.ts';

/** A text of the catalogues, as the pages say it: area, key, and what fills its blanks. */
export type Say = <A extends Area>(area: A, key: TextKey<A>, blanks?: Blanks) => string;

const catalogues: Readonly<Record<Locale, Readonly<Record<Area, TextNode>>>> = {
  en: {
    ...participantEn,
    ...organiserEn,
    ...pagesEn,
    ...tableSettingsEn,
    ...cardsEn,
    ...contactsEn,
    ...erasureEn,
    ...safetyEn,
    ...afterwardsEn,
    ...invitationsEn,
    ...harvestEn,
    ...relayEn,
    ...rehearsalEn,
    ...savingEn,
  },
  fr: {
    ...participantFr,
    ...organiserFr,
    ...pagesFr,
    ...tableSettingsFr,
    ...cardsFr,
    ...contactsFr,
    ...erasureFr,
    ...safetyFr,
    ...afterwardsFr,
    ...invitationsFr,
    ...harvestFr,
    ...relayFr,
    ...rehearsalFr,
    ...savingFr,
  },
};

/** What pages in this language say. */
export function textsIn(locale: Locale): Say {
  return (area, key, blanks) => {
    const text = translate(catalogues[locale][area], key, locale, blanks);
    if (text === undefined) throw new Error(`no text ${area}.${key}`);
    return text;
  };
}
