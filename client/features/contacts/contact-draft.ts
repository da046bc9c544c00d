import { cardAddress } from '#client/features/cards/card-address.ts';
import { isMailAddress } from '#shared/contract/mail-address.ts';
import type { ContactCard } from '#shared/gathering/contacts.ts';
import type { Profile } from '#shared/gathering/people.ts';

/** The card as its form begins: as it is, else with what the person said of themselves on the way in. */
export const draftFrom = (card: ContactCard | null, profile: Profile | null): ContactCard =>
  card ?? { name: profile?.name ?? '', organisation: profile?.organisation ?? '', role: '', mail: '', telephone: '', link: '', line: '' };

export type ContactProblem = 'name' | 'mail' | 'link';

/** What keeps the draft from being a card, field by field; empty when nothing does. */
export function problemsOf({ name, mail, link }: ContactCard): ContactProblem[] {
  const problems: ContactProblem[] = [];
  if (name.trim() === '') problems.push('name');
  if (mail.trim() !== '' && !isMailAddress(mail.trim())) problems.push('mail');
  if (cardAddress(link) === null) problems.push('link');
  return problems;
}

/** The draft as it is sent. */
export const contactOf = (draft: ContactCard): ContactCard => ({
  name: draft.name.trim(),
  organisation: draft.organisation.trim(),
  role: draft.role.trim(),
  mail: draft.mail.trim(),
  telephone: draft.telephone.trim(),
  link: cardAddress(draft.link) ?? '',
  line: draft.line.trim(),
});
