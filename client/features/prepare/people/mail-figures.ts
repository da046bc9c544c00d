import type { MailKind, MailTrouble } from '#shared/gathering/mails.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';

export interface MailFigures {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  /** Those who have an address and were never sent one. */
  readonly unsent: number;
  /** Those whom nobody can write to. */
  readonly without: number;
  /** Why most of them are held up; null where it is a matter of single people. */
  readonly why: Extract<MailTrouble, 'deferred' | 'unreachable' | 'login_refused'> | null;
}

/** How far the mails of a kind have come among the guests it is for. */
export function mailFigures(guests: readonly GuestRow[], kind: MailKind): MailFigures {
  const meant = guests.filter((guest) => mayBeMailed(guest, kind));
  const of = (state: string) => meant.filter(({ mails }) => mails[kind]?.state === state).length;
  const reached = meant.filter(({ mail }) => mail !== '');
  const stuck = (why: MailTrouble) =>
    meant.filter(({ mails: { [kind]: progress } }) => progress !== undefined && progress.state !== 'sent' && progress.why === why).length;
  return {
    sent: of('sent'),
    waiting: of('waiting'),
    failed: of('failed'),
    unsent: reached.filter(({ mails }) => mails[kind] === undefined).length,
    without: meant.length - reached.length,
    why: (['login_refused', 'unreachable', 'deferred'] as const).find((why) => 2 * stuck(why) > reached.length - of('sent')) ?? null,
  };
}

/** Whom a mail of this kind is for: the way to the page afterwards is for those who came, also by the shared link where their address is known. */
export const mayBeMailed = ({ listed, standing, mail }: GuestRow, kind: MailKind): boolean =>
  kind === 'after' ? standing === 'admitted' && (listed || mail !== '') : listed && (standing === 'invited' || standing === 'admitted');
