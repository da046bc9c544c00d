import type { MailOutcome } from '#server/ports/mail.ts';

/** What the library's error comes to. The server's own words are left behind: they name addresses. */
export function outcomeOf(error: unknown): Exclude<MailOutcome, { kind: 'sent' }> {
  const { code, command, responseCode } = (error ?? {}) as { code?: unknown; command?: unknown; responseCode?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const said = typeof command === 'string' ? command.toUpperCase() : '';
  if (reply >= 400 && reply < 500) return { kind: 'later', why: 'deferred' };
  if (code === 'EAUTH' || code === 'ENOAUTH' || said.startsWith('AUTH')) return { kind: 'refused', why: 'login_refused' };
  // 503 is about the order of commands, and a new connection begins anew.
  if (reply >= 500 && reply !== 503) return { kind: 'refused', why: said === 'RCPT TO' ? 'address_refused' : 'message_refused' };
  if (code === 'EENVELOPE') return { kind: 'refused', why: 'address_refused' };
  if (code === 'EMESSAGE') return { kind: 'refused', why: 'message_refused' };
  return { kind: 'later', why: 'unreachable' };
}
