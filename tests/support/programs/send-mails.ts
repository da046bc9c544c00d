import { writeSync } from 'node:fs';
import { openMailingGathering } from '#tests/support/mail/mailing-gathering.ts';

/** Invites so many people in the data folder it is given and writes to them, or goes on where a former one was ended. Prints `done`. */
const [folder = '', smtpUrl = '', people = '0'] = process.argv.slice(2);
// Reports wait a little, so that a kill finds mails that went out and of which the gathering does not know yet.
const mailing = await openMailingGathering({ folder, smtpUrl, reportMs: 400 });
if (mailing.gathering.world().state.phase === 'none') {
  await mailing.invite(Array.from({ length: Number(people) }, (_, index) => `Guest-${index}`));
  await mailing.submit({ type: 'send_mails', what: 'invitation', to: { kind: 'unsent' } });
}
await mailing.settled();
await mailing.close();
writeSync(1, 'done\n');
