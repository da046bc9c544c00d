import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeTcpPort, freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { startLiveKit, type LiveKitProcess } from '#server/adapters/livekit/livekit-process.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import { recordLog } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { noOtherMachine, openOtherMachine, type OtherMachine } from '#tests/support/other-machine.ts';
import { startServerProcess, type ServerProcess } from '#tests/support/server-process.ts';
import { textsIn } from '#tests/support/texts.ts';

const keys = { apiKey: 'key', apiSecret: 'a-secret-of-more-than-thirty-two-characters' };
/** LiveKit's relay passes nothing on to loopback. */
const ours = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const say = textsIn('en');

/** The report of a browser started with these arguments, line by line. */
async function reportOf({ base }: ServerProcess, args: readonly string[] = [], path = chromiumPath() ?? ''): Promise<string[]> {
  const browser = await launchChromium(path, args);
  const page = await (await browser.newContext({ baseURL: base, locale: 'en-GB' })).newPage();
  await page.goto('/check');
  await page.getByRole('button', { name: say('check', 'start') }).click();
  await page.getByText(say('check', 'report.show')).click();
  const report = await page.getByRole('textbox', { name: say('check', 'report.text') }).inputValue();
  await browser.close();
  return report.split('\n');
}
const line = (way: 'udp' | 'tcp' | 'relay', word: 'open' | 'shut') =>
  `- ${say('check', 'report.line', { name: say('check', `step.${way}`), word: say('check', `word.${word}`) })}`;

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

    it('finds all three open, and lists the relay', async () => {
      const report = await reportOf(foyer);
      expect(report).toEqual(expect.arrayContaining([line('udp', 'open'), line('tcp', 'open'), line('relay', 'open')]));
      expect(report.join('\n')).toContain(`UDP ${ports.relay}, ${ours}`);
    });

    it('where UDP is stopped, relay and all, finds TCP alone, and says that it is fair', async () => {
      const report = await reportOf(foyer, ['--webrtc-ip-handling-policy=disable_non_proxied_udp']);
      expect(report).toEqual(expect.arrayContaining([line('udp', 'shut'), line('tcp', 'open'), line('relay', 'shut')]));
      expect(report).toContain(say('check', 'quality.fair'));
      expect(report).toContain(say('check', 'reason.tcp'));
    });
  },
);

const lacking = chromiumPath() === null || liveKitBinary === null ? 'no Chromium or no livekit-server' : noOtherMachine();

describe.skipIf(lacking !== null)(`another machine${lacking === null ? '' : ` (SKIPPED: ${lacking})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-ways-'));
  let machine: OtherMachine;
  let foyer: ServerProcess;

  beforeAll(async () => {
    machine = openOtherMachine();
    const port = await freeTcpPort(machine.hostAddress);
    foyer = await startServerProcess(folder, {
      FOYER_PORT: String(port),
      FOYER_PUBLIC_URL: `http://${machine.hostAddress}:${port}`,
      FOYER_LIVEKIT_BIN: liveKitBinary ?? '',
      FOYER_MEDIA_IP: machine.hostAddress,
      FOYER_MEDIA_TCP_PORT: String(await freeTcpPort(machine.hostAddress)),
    });
  });
  afterAll(async () => {
    await foyer.stop();
    machine.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As behind the TLS proxy that a real second machine needs. */
  const report = () => reportOf(foyer, [`--unsafely-treat-insecure-origin-as-secure=${foyer.base}`], machine.program(chromiumPath() ?? ''));

  it('finds UDP and TCP open, and says that it is good', async () => {
    expect(await report()).toEqual(expect.arrayContaining([line('udp', 'open'), line('tcp', 'open'), say('check', 'quality.good')]));
  });

  it('behind a firewall that swallows UDP finds TCP alone, and says that it is fair', async () => {
    machine.swallowUdp();
    const lines = await report();
    expect(lines).toEqual(expect.arrayContaining([line('udp', 'shut'), line('tcp', 'open'), say('check', 'quality.fair')]));
    expect(lines).toContain(say('check', 'reason.tcp'));
  });
});
