import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { openStores } from '#server/open-stores.ts';
import { killNodes, restartEach } from '#tests/support/nodes/rounds.ts';
import { severalNodesNote, startSeveralNodes, type SeveralNodes } from '#tests/support/nodes/several-nodes.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** More by `npm run prove:nodes`. */
const kills = Number(process.env['FOYER_NODE_KILLS'] ?? 2);
const drainSeconds = Number(process.env['FOYER_DRAIN'] ?? 1);
const seed = Number(process.env['FOYER_SEED'] ?? 1);
const none = { lost: [], doubled: [] };

describe.skipIf(severalNodesNote !== '')(`three nodes behind a proxy, with PostgreSQL, Redis and LiveKit${severalNodesNote}`, () => {
  let nodes: SeveralNodes;
  const open = () => openStores({ dataFolder: temporaryFolder(), databaseUrl: nodes.databaseUrl }, { hold: null, onLost: () => undefined });

  beforeAll(async () => {
    nodes = await startSeveralNodes(3, { FOYER_DRAIN_SECONDS: String(drainSeconds) });
  }, 60_000);
  afterAll(() => nodes.end());

  it(
    `Z7 a node killed ${kills} times under load loses nothing that was acknowledged, does nothing twice, and opens again (seed ${seed})`,
    async () => {
      const found = await killNodes(kills, nodes, seededRandom(seed), open);
      process.stdout.write(`${JSON.stringify({ nodes: found })}\n`);
      expect(found).toMatchObject(none);
      expect(found.acknowledged).toBeGreaterThanOrEqual(20 * kills);
    },
    60_000 + kills * 10_000,
  );

  it('Z7 each ended and started again in turn: no command is lost, and each ends in time', { timeout: 180_000 }, async () => {
    const found = await restartEach(nodes, open);
    process.stdout.write(`${JSON.stringify({ rolling: found })}\n`);
    expect(found).toMatchObject({ ...none, exits: [{ code: 0 }, { code: 0 }, { code: 0 }] });
  });
});
