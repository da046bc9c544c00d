import { isMailAddress } from '#shared/contract/mail-address.ts';
import type { Mailbox } from '#server/ports/mail.ts';

export interface MailOptions {
  /** Of the mail server, with name and password where it wants them. */
  readonly url: string;
  readonly from: Mailbox;
  /** Mails that may go out in a minute. */
  readonly perMinute: number;
}

/** A sender as people write one, `a@b.org` or `Name <a@b.org>`; null where it is neither. */
export function readSender(text: string): Mailbox | null {
  const [, name = '', angled] = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>)\s*$/u.exec(text) ?? [];
  const address = (angled ?? text).trim();
  return isMailAddress(address) ? { name: name.trim(), address } : null;
}
