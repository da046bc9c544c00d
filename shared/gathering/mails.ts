/** What is written to people whose mail address organisers know. */
export const mailKinds = ['invitation', 'reminder', 'after'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Why a mail has not gone out. The first four are for good: there is no address any more, the mail server refused the address,
 * the message, or us. The last two it is worth trying again for: it asked us to wait, or could not be reached.
 */
export const mailTroubles = ['no_address', 'address_refused', 'message_refused', 'login_refused', 'deferred', 'unreachable'] as const;
export type MailTrouble = (typeof mailTroubles)[number];

/** How far a mail has come. `waiting` with a reason is being tried again. */
export type MailProgress =
  | { readonly state: 'waiting'; readonly why: MailTrouble | null }
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly why: MailTrouble };

/** A mail to one person, the latest of its kind; `batch` tells it from earlier ones. */
export interface Mailed {
  readonly batch: string;
  readonly askedAt: number;
  readonly progress: MailProgress;
}

/** What became of one mail. */
export interface MailReport {
  readonly person: string;
  readonly what: MailKind;
  readonly batch: string;
  readonly progress: MailProgress;
}

/** What was written to one person, by kind. */
export type MailsOfPerson = Readonly<Partial<Record<MailKind, Mailed>>>;

/** Whom a mail is for: those named, or those who have an address and were never sent one, or whose last one failed. */
export type MailTo =
  { readonly kind: 'chosen'; readonly people: readonly string[] } | { readonly kind: 'unsent' } | { readonly kind: 'failed' };
