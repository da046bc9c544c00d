import type { Clock } from '#server/ports/clock.ts';
import type { Mail, MailOutcome, MailPort } from '#server/ports/mail.ts';
import { giveUpAfterMs, retryAfterMs } from './retries.ts';

export interface KeptMails {
  /** The outcome of the first try; one that was put off is tried again for half a day. Never rejects. */
  readonly send: (mail: Mail) => Promise<MailOutcome>;
  /** Gives up what is still to be tried. */
  stop(): void;
}

/**
 * Sends what may not be written down, as it holds a secret of which only the hash is kept: what is put off is remembered by this
 * process alone and lost with it.
 */
export function keepTrying(mail: Pick<MailPort, 'send'>, clock: Clock): KeptMails {
  const waiting = new Set<() => void>();
  let stopped = false;

  async function send(one: Mail, since: number, tries: number): Promise<MailOutcome> {
    const outcome = await mail.send(one);
    if (outcome.kind !== 'later' || stopped || clock.now() - since > giveUpAfterMs) return outcome;
    const cancel = clock.at(clock.now() + retryAfterMs(tries), () => {
      waiting.delete(cancel);
      void send(one, since, tries + 1);
    });
    waiting.add(cancel);
    return outcome;
  }

  return {
    send: (one) => send(one, clock.now(), 1),
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
    },
  };
}
