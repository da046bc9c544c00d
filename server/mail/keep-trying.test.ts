import { expect, it } from 'vitest';
import type { Mail, MailOutcome } from '#server/ports/mail.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { keepTrying } from './keep-trying.ts';

const letter: Mail = { id: 'm1', to: { name: '', address: 'olaf@example.org' }, subject: 's', text: 't', language: 'en', calendar: null };
const hour = 3_600_000;

function sending(...outcomes: readonly MailOutcome['kind'][]) {
  const clock = createVirtualClock(0);
  const sent: number[] = [];
  const send = (): Promise<MailOutcome> => {
    const kind = outcomes[Math.min(sent.length, outcomes.length - 1)];
    sent.push(clock.now());
    if (kind === 'later') return Promise.resolve({ kind, why: 'deferred' });
    return Promise.resolve(kind === 'refused' ? { kind, why: 'address_refused' } : { kind: 'sent' });
  };
  return { clock, sent, kept: keepTrying({ send }, clock) };
}

it('I2 a mail that is put off is tried again, later and later, until it is taken', async () => {
  const { clock, sent, kept } = sending('later', 'later', 'sent');
  expect(await kept.send(letter)).toEqual({ kind: 'later', why: 'deferred' });
  await clock.advanceTo(hour);
  expect(sent).toEqual([0, 30_000, 90_000]);
});

it('I2 it is given up after half a day, when it is refused, and when the server stops', async () => {
  const never = sending('later');
  await never.kept.send(letter);
  await never.clock.advanceTo(48 * hour);
  expect(never.sent.at(-1)).toBeGreaterThan(11 * hour);
  expect(never.sent.at(-1)).toBeLessThan(13 * hour);
  const refused = sending('later', 'refused');
  await refused.kept.send(letter);
  await refused.clock.advanceTo(hour);
  expect(refused.sent).toHaveLength(2);
  const stopped = sending('later');
  await stopped.kept.send(letter);
  stopped.kept.stop();
  await stopped.clock.advanceTo(hour);
  expect(stopped.sent).toHaveLength(1);
});
