import type { MailTrouble } from '#shared/gathering/mails.ts';

export interface Mailbox {
  /** Empty where nobody has a name. */
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  /** The same for every try: mail programs show what came twice once. Letters, digits, `-` and `_`. */
  readonly id: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** A date for calendars; null: none. */
  readonly calendar: { readonly fileName: string; readonly text: string } | null;
}

/** What the mail server said. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** For good: the same mail would be refused again. */
  | { readonly kind: 'refused'; readonly why: Extract<MailTrouble, 'address_refused' | 'message_refused' | 'login_refused'> }
  /** Worth trying again. When the connection broke at the last moment the mail may have gone out all the same. */
  | { readonly kind: 'later'; readonly why: Extract<MailTrouble, 'deferred' | 'unreachable'> };

/** Hands mails to a mail server. */
export interface MailPort {
  /** Whom mails come from. */
  readonly from: Mailbox;
  /** Mails that may go out in a minute; keeping to it is for the caller. */
  readonly perMinute: number;
  /** Longest that `send` takes, milliseconds. */
  readonly slowestMs: number;
  /** Never rejects. */
  send(mail: Mail): Promise<MailOutcome>;
  /** Ends its connections; what is being sent comes to `later`. */
  close(): void;
}
