import { openStores } from '#server/open-stores.ts';
import { writeSync } from 'node:fs';

/**
 * Appends to three streams of the data folder it is given, or of the database at the address after it, as fast as it can, and
 * prints `stream version` after each acknowledgement.
 */
const [dataFolder = '', databaseUrl = null] = process.argv.slice(2);
const { eventStore } = await openStores({ dataFolder, databaseUrl }, { hold: 'alone', onLost: () => undefined });
await Promise.all(['a', 'b', 'c'].map(fill));

async function fill(stream: string): Promise<void> {
  let version = (await eventStore.read(stream, 0)).length;
  for (;;) {
    const of = 1 + ((version * 7) % 10);
    const end = version + of;
    const outcome = await eventStore.append({
      stream,
      expectedVersion: version,
      commandId: `to ${end}`,
      actor: null,
      at: end,
      events: Array.from({ length: of }, (_, index) => ({ type: 'noted', schema: 1, data: { index, of } })),
      personal: [{ owner: 'latest', key: 'version', value: end }],
      deadlines: [{ key: 'latest', due: end }],
      effects: [{ key: `to ${end}`, kind: 'tell', data: end }],
    });
    if (!outcome.ok) throw new Error(`${stream} was refused: ${outcome.reason}`);
    version = outcome.version;
    writeSync(1, `${stream} ${version}\n`);
  }
}
