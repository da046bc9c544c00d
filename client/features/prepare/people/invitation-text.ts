import { spokenIn } from '#client/i18n/local-text.ts';
import { formatOf } from '#client/i18n/format.ts';
import type { Locale } from '#client/i18n/locales.ts';
import { textsFor } from '#client/i18n/use-translation.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { letterOf, type Letter } from '#shared/invitation/letter.ts';

/** What to write to those who are invited, in `locale`, whose catalogue of invitations has arrived. No link: its place is marked for a mail merge. */
export function invitationText(
  about: OrganiserView['about'],
  locale: Locale,
  links: { readonly entry: string | null; readonly check: string },
): Letter {
  const t = textsFor('invite', locale);
  const facts = { ...about, title: spokenIn(about.title, locale).text, keptUntil: null };
  return letterOf(
    'invitation',
    facts,
    { ...links, own: links.entry === null },
    {
      locale,
      say: (key, blanks) => t(`letter.${key}`, blanks),
      moments: formatOf(locale),
    },
  );
}
