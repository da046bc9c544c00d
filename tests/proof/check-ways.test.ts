import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeTcpPort, freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { startLiveKit, type LiveKitProcess } from '#server/adapters/livekit/livekit-process.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import { recordLog } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { startServerProcess, type ServerProcess } from '#tests/support/server-process.ts';
import { textsIn } from '#tests/support/texts.ts';

const keys = { apiKey: 'key', apiSecret: 'a-secret-of-more-than-thirty-two-characters' };
/** LiveKit's relay passes nothing on to loopback. */
const ours = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const say = textsIn('en');

describe.skipIf(chromiumPath() === null || liveKitBinary === null || ours === undefined)(
  `the ways of a LiveKit server with a relay${liveKitNote}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-ways-'));
    let livekit: LiveKitProcess;
    let foyer: ServerProcess;
    const ports = { udp: 0, tcp: 0, relay: 0 };

    beforeAll(async () => {
      const address = ours ?? '';
      const port = await freeTcpPort('127.0.0.1');
      Object.assign(ports, { udp: await freeUdpPort(address), tcp: await freeTcpPort(address), relay: await freeUdpPort(address) });
      const configFile = join(folder, 'livekit.json');
      const rtc = {
        udp_port: ports.udp,
        tcp_port: ports.tcp,
        use_external_ip: false,
        node_ip: address,
        ips: { includes: [`${address}/32`] },
      };
      writeFileSync(
        configFile,
        JSON.stringify({
          port,
          bind_addresses: ['127.0.0.1'],
          rtc: { ...rtc, stun_servers: [`${address}:3478`] },
          // Passes on to no private address unless told.
          turn: {
            enabled: true,
            udp_port: ports.relay,
            relay_range_start: 42_000,
            relay_range_end: 42_200,
            allow_restricted_peer_cidrs: [`${address}/32`],
          },
          keys: { [keys.apiKey]: keys.apiSecret },
          room: { auto_create: false },
        }),
      );
      livekit = await startLiveKit({
        binary: liveKitBinary ?? '',
        configFile,
        url: new URL(`http://127.0.0.1:${port}`),
        secrets: [],
        log: recordLog(),
        signal: new AbortController().signal,
        onSpawn: () => undefined,
      });
      foyer = await startServerProcess(join(folder, 'data'), {
        LIVEKIT_URL: `http://127.0.0.1:${port}`,
        LIVEKIT_API_KEY: keys.apiKey,
        LIVEKIT_API_SECRET: keys.apiSecret,
      });
    });
    afterAll(async () => {
      await foyer.stop();
      await livekit.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** The report of a browser started with these arguments, line by line. */
    async function reportOf(args: readonly string[]): Promise<string[]> {
      const browser = await launchChromium(chromiumPath() ?? '', args);
      const page = await (await browser.newContext({ baseURL: foyer.base, locale: 'en-GB' })).newPage();
      await page.goto('/check');
      await page.getByRole('button', { name: say('check', 'start') }).click();
      await page.getByText(say('check', 'report.show')).click();
      const report = await page.getByRole('textbox', { name: say('check', 'report.text') }).inputValue();
      await browser.close();
      return report.split('\n');
    }
    const line = (way: 'udp' | 'tcp' | 'relay', word: 'open' | 'shut') =>
      `- ${say('check', 'report.line', { name: say('check', `step.${way}`), word: say('check', `word.${word}`) })}`;

    it('finds all three open, and lists the relay', async () => {
      const report = await reportOf([]);
      expect(report).toEqual(expect.arrayContaining([line('udp', 'open'), line('tcp', 'open'), line('relay', 'open')]));
      expect(report.join('\n')).toContain(`UDP ${ports.relay}, ${ours}`);
    });

    it('where UDP is stopped, relay and all, finds TCP alone, and says that it is fair', async () => {
      const report = await reportOf(['--webrtc-ip-handling-policy=disable_non_proxied_udp']);
      expect(report).toEqual(expect.arrayContaining([line('udp', 'shut'), line('tcp', 'open'), line('relay', 'shut')]));
      expect(report).toContain(say('check', 'quality.fair'));
      expect(report).toContain(say('check', 'reason.tcp'));
    });
  },
);
