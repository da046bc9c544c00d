import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noteRun } from '#server/adapters/livekit/run-record.ts';
import { processIdentity } from '#server/adapters/process-identity.ts';
import { superviseLiveKit, type Supervisor } from '#server/adapters/livekit/supervisor.ts';
import { breakableLiveKit } from '#tests/support/breakable-livekit.ts';
import { embeddedOptions, killLiveKit, recordLog, startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe.skipIf(liveKitBinary === null)(`the supervisor of an embedded livekit-server${liveKitNote}`, () => {
  const supervise = async (runFolder: string, log = recordLog()) => {
    const supervisor = await superviseLiveKit(embeddedOptions(runFolder), log);
    onTestFinished(() => supervisor.stop());
    return supervisor;
  };
  const runningPid = (supervisor: Supervisor) => {
    const pid = supervisor.pid();
    if (pid === null) throw new Error('No livekit-server runs.');
    return pid;
  };

  const hasEnded = async (pid: number) => {
    while (processIdentity(pid) !== null) await setImmediate();
  };

  test('its configuration is for us alone, and nothing of it stays behind', async () => {
    const folder = temporaryFolder();
    const supervisor = await supervise(folder);
    const pid = runningPid(supervisor);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).not.toEqual([]);
    await supervisor.stop();
    expect(readdirSync(folder)).toEqual([]);
    expect(processIdentity(pid)).toBeNull();
  });

  test('every start has a key pair of its own', async () => {
    const [one, other] = [await supervise(temporaryFolder()), await supervise(temporaryFolder())];
    expect(one.address.apiKey).not.toBe(other.address.apiKey);
    expect(one.address.apiSecret).not.toBe(other.address.apiSecret);
  });

  test('a port that is taken is shown in its own words, though it ends with code 0', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    onTestFinished(() => void socket.close());
    const folder = temporaryFolder();
    const network = { mediaIp: null, udpPort: socket.address().port, tcpPort: null };
    await expect(superviseLiveKit(embeddedOptions(folder, network), recordLog())).rejects.toThrow(
      /ended with code 0[^]*address already in use/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a program that cannot be run, or prints and ends, is shown whole', async () => {
    const folder = temporaryFolder();
    const options = { ...embeddedOptions(join(folder, 'run')), binary: join(folder, 'no-such-program') };
    await expect(superviseLiveKit(options, recordLog())).rejects.toThrow(/ENOENT/);
    const binary = join(folder, 'talkative');
    writeFileSync(binary, '#!/bin/sh\necho first line\necho second line >&2\nexit 0\n');
    chmodSync(binary, 0o700);
    const start = superviseLiveKit({ ...options, binary }, recordLog());
    await expect(start).rejects.toThrow('ended with code 0');
    await expect(start).rejects.toThrow('first line');
    await expect(start).rejects.toThrow('second line');
  });

  test('when it dies it is started again, at the same address with the same keys', async () => {
    const { media, supervisor, end } = await startEmbeddedLiveKit();
    onTestFinished(end);
    const before = { ...supervisor.address, pid: runningPid(supervisor) };
    const again = new Promise<void>((resolve) => {
      supervisor.onChange((ended) => {
        if (ended === null) resolve();
      });
    });
    killLiveKit(supervisor);
    await again;
    expect(supervisor.address).toEqual({ url: before.url, apiKey: before.apiKey, apiSecret: before.apiSecret });
    expect(runningPid(supervisor)).not.toBe(before.pid);
    expect(await media.mediaRooms()).toEqual([]);
  });

  test('it stops within 5 s with people inside, and is not started again', async () => {
    const { media, supervisor, end } = await startEmbeddedLiveKit();
    onTestFinished(end);
    await media.openMediaRoom('m1', 4);
    const { token } = await media.ticket({ mediaRoom: 'm1', identity: 'p1', mayPublish: true });
    const visit = await joinBySignalling(supervisor.address.url, token);
    const pid = runningPid(supervisor);
    const before = performance.now();
    await media.close();
    await visit?.ended;
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(processIdentity(pid)).toBeNull();
    expect(supervisor.pid()).toBeNull();
  });

  test('it can be stopped while it is being started again', async () => {
    const folder = temporaryFolder();
    const supervisor = await supervise(folder);
    const died = new Promise<void>((resolve) => {
      supervisor.onChange((ended) => {
        if (ended !== null) resolve();
      });
    });
    killLiveKit(supervisor);
    await died;
    await supervisor.stop();
    expect(supervisor.pid()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a parent ended by kill -9 takes it along', async () => {
    const script = `
      import { superviseLiveKit } from '#server/adapters/livekit/supervisor.ts';
      const log = { info: () => {}, warn: () => {} };
      const supervisor = await superviseLiveKit(${JSON.stringify(embeddedOptions(temporaryFolder()))}, log);
      process.stdout.write(String(supervisor.pid()));
    `;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise<string>((resolve) => parent.stdout.once('data', (said) => resolve(String(said)))));
    expect(processIdentity(pid)).not.toBeNull();
    parent.kill('SIGKILL');
    await once(parent, 'close');
    await hasEnded(pid);
  });

  test('what an earlier run left behind all the same is ended by the next start', async () => {
    const folder = temporaryFolder();
    const orphan = spawn('sleep', ['60']);
    onTestFinished(() => void orphan.kill());
    await once(orphan, 'spawn');
    const pid = orphan.pid ?? 0;
    noteRun(folder, pid);
    const log = recordLog();
    await supervise(folder, log);
    await hasEnded(pid);
    expect(log.lines.join('\n')).toContain(String(pid));
  });

  test('while it does not start it is tried less and less often, and it is there again once it can', async () => {
    const folder = temporaryFolder();
    const { binary, damage, mend } = breakableLiveKit(folder);
    const log = recordLog();
    const tries: number[] = [];
    const warn = (line: string) => {
      if (line.includes('did not start')) tries.push(performance.now());
      log.warn(line);
    };
    const supervisor = await superviseLiveKit(
      { ...embeddedOptions(join(folder, 'run')), binary },
      { info: (line) => log.info(line), warn },
    );
    onTestFinished(() => supervisor.stop());
    const change = (wanted: 'ended' | 'running') =>
      new Promise<void>((resolve) => {
        supervisor.onChange((ended) => {
          if ((ended === null) === (wanted === 'running')) resolve();
        });
      });
    const back = change('running');
    damage();
    killLiveKit(supervisor);
    while (tries.length < 4) await setImmediate();
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    // A timer may round down by one.
    for (const [index, least] of [200, 400, 800].entries()) expect(gaps[index]).toBeGreaterThanOrEqual(least - 1);
    expect(log.lines.join('\n')).toContain('broken on purpose');
    mend();
    await back;
    expect(supervisor.pid()).not.toBeNull();
  });

  test('a process that has the noted id by chance is left alone', async () => {
    const folder = temporaryFolder();
    const stranger = spawn('sleep', ['60']);
    onTestFinished(() => void stranger.kill());
    await once(stranger, 'spawn');
    const pid = stranger.pid ?? 0;
    noteRun(folder, pid);
    const record = join(folder, 'livekit.json');
    expect(existsSync(record)).toBe(true);
    writeFileSync(record, JSON.stringify({ pid, identity: 'another start' }));
    await supervise(folder);
    expect(processIdentity(pid)).not.toBeNull();
  });

  test.each(['', '{', '[]', '{"pid":1,"identity":"x"}', '{"pid":"2","identity":"x"}'])(
    'a damaged run record (%j) does no harm',
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'livekit.json'), text);
      await supervise(folder);
    },
  );
});
