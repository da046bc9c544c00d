import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';

/** People that come within one bell's warm window at fifty tables of four; at a time, so many as ask at once. */
const [tables, seats, atATime] = [50, 4, 40];

/** Joins per second that the media server takes, signalling alone: from asking to being told who is there. Browsers' own work is not in it. */
export async function connectsPerSecond({ media, supervisor }: EmbeddedLiveKit): Promise<number> {
  const tokens: string[] = [];
  for (let table = 0; table < tables; table++) {
    const mediaRoom = `connects-${table}`;
    await media.openMediaRoom(mediaRoom, seats + 1);
    for (let seat = 0; seat < seats; seat++) {
      tokens.push((await media.ticket({ mediaRoom, identity: `p${table}-${seat}`, mayPublish: true })).token);
    }
  }
  const leaves: (() => Promise<void>)[] = [];
  const waiting = [...tokens];
  const before = performance.now();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
        const visit = await joinBySignalling(supervisor.address.url, token);
        if (visit === null) throw new Error('the media server refused a good ticket');
        leaves.push(() => visit.leave());
      }
    }),
  );
  const seconds = (performance.now() - before) / 1000;
  await Promise.all(leaves.map((leave) => leave()));
  return tokens.length / seconds;
}
