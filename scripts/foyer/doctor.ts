import type { Config } from '#server/config/config.ts';
import { columns } from './columns.ts';
import type { Command } from './command.ts';
import { lookAtAddress, lookAtTls } from './doctor/address.ts';
import { lookAtDatabase } from './doctor/database.ts';
import { lookAtDisk } from './doctor/disk.ts';
import type { Finding, Verdict } from './doctor/finding.ts';
import { lookAtLiveKit } from './doctor/livekit.ts';
import { lookAtWays, waysOf } from './doctor/ways.ts';
import { lookAtWebSocket } from './doctor/web-socket.ts';

const signs: Readonly<Record<Verdict, string>> = { ok: 'ok', note: 'note', wrong: 'WRONG' };

/** Looks at everything that Foyer needs and says what to mend. */
export const doctor: Command = {
  usage: '',
  about: 'Looks at everything Foyer needs, and says what to mend.',
  help: [
    '',
    'Address, TLS, WebSocket, clocks, ways of sound and pictures, TURN, LiveKit, database, disk. Best while Foyer runs, with the same settings.',
    'Ends with 1 when something is wrong; a note may be as you meant it. What a firewall lets in only another machine can tell: open /check there.',
  ],
  args: { least: 0, most: 0 },
  options: {},
  async run({ config }) {
    const findings = await lookAtAll(config);
    const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
    const end = wrong === 0 ? 'Nothing is wrong.' : `${wrong} to mend.`;
    const rows = findings.map(({ verdict, about, says }) => [signs[verdict], about, says]);
    return { text: `${columns(rows)}\n${end}`, json: { wrong, findings }, exitCode: wrong === 0 ? 0 : 1 };
  },
};

async function lookAtAll(config: Config): Promise<Finding[]> {
  const base = config.publicUrl ?? `http://localhost:${config.port}`;
  const [address, tls, socket, disk, database, livekit, ways] = await Promise.all([
    lookAtAddress(base),
    lookAtTls(base),
    lookAtWebSocket(base),
    lookAtDisk(config.dataFolder),
    lookAtDatabase(config),
    lookAtLiveKit(config.media, process.env),
    waysOf(base),
  ]);
  const reached = address[0]?.verdict !== 'wrong';
  const media: Finding[] = ways === null ? [] : await lookAtWays(ways, base);
  return [...address, tls, ...(reached ? [socket, ...media] : []), ...livekit, ...database, disk];
}
