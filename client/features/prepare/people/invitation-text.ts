import { spokenIn } from '#client/i18n/local-text.ts';
import { formatOf } from '#client/i18n/format.ts';
import type { Locale } from '#client/i18n/locales.ts';
import { textsFor } from '#client/i18n/use-translation.ts';
import { programmeEnd } from '#client/lib/programme-end.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';

export interface Invitation {
  readonly subject: string;
  readonly body: string;
}

/** What to write to those who are invited, in `locale`, whose catalogue of invitations has arrived. No link: its place is marked for a mail merge. */
export function invitationText(
  about: OrganiserView['about'],
  locale: Locale,
  links: { readonly entry: string | null; readonly check: string },
): Invitation {
  const t = textsFor('invite', locale);
  const format = formatOf(locale);
  const { startsAt, timeZone, organisedBy } = about;
  const title = spokenIn(about.title, locale).text;
  const ends = programmeEnd(startsAt, about.programme);
  const [first = '', ...rest] = t('letter.when', {
    day: format.day(startsAt, timeZone),
    times: format.timeRange(startsAt, ends, timeZone),
    zone: format.zoneName(timeZone, startsAt),
  });
  const paragraphs = [
    t('letter.hello'),
    organisedBy === '' ? t('letter.invites', { title }) : t('letter.invitesBy', { title, organisedBy }),
    first.toLocaleUpperCase(locale) + rest.join(''),
    `${t(links.entry === null ? 'letter.ownLink' : 'letter.link')}\n${links.entry ?? t('letter.place')}`,
    `${t('letter.check')}\n${links.check}`,
    t('letter.promise'),
    organisedBy,
  ];
  return { subject: t('letter.subject', { title }), body: paragraphs.filter(Boolean).join('\n\n') };
}
