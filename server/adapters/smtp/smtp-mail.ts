import { createTransport } from 'nodemailer';
import type { Mail, MailOutcome, MailPort } from '#server/ports/mail.ts';
import type { MailOptions } from './mail-options.ts';
import { outcomeOf } from './outcome-of.ts';

const connections = 2;
const slowestMs = 45_000;
/** After a refused login nothing is tried for this long: many wrong logins lock an account. */
const lockedOutMs = 60_000;

/** Mail through an SMTP server; keeps a connection or two open while there is something to send. Logs nothing. */
export function openSmtpMail({ url, from, perMinute }: MailOptions): MailPort {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A broken connection comes back to us: only we know whether the mail is wanted still.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  let lockedOutUntil = 0;

  async function send({ id, to, subject, text, language, calendar }: Mail): Promise<MailOutcome> {
    if (Date.now() < lockedOutUntil) return { kind: 'refused', why: 'login_refused' };
    try {
      await inTime(
        transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
          ...(calendar === null ? {} : { icalEvent: { method: 'PUBLISH', filename: calendar.fileName, content: calendar.text } }),
        }),
      );
      return { kind: 'sent' };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind === 'refused' && outcome.why === 'login_refused') lockedOutUntil = Date.now() + lockedOutMs;
      return outcome;
    }
  }

  return { from, perMinute, slowestMs, send, close: () => transport.close() };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server takes too long.')), slowestMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
