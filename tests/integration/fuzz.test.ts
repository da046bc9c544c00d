import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shellErrors } from '#shared/contract/error-codes.ts';
import { refusals } from '#shared/gathering/refusals.ts';
import { Fuzzer } from '#tests/support/fuzz/fuzzer.ts';
import { usageOf } from '#tests/support/process-usage.ts';
import { startServerProcess, type ServerProcess } from '#tests/support/server-process.ts';
import { arrive, createGathering, type TestSocket } from '#tests/support/test-app.ts';

const messages = Number(process.env['FOYER_MESSAGES'] ?? '100000');
const seed = Number(process.env['FOYER_SEED'] ?? '1');
const gatherings = 15;
const sessionsEach = 20;
/** What a gathering may grow by: its log, cards and names are kept in memory while it is open. */
const growthMb = 150;

let folder = '';
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-'));
  server = await startServerProcess(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(
  `${messages} random and malformed messages over real sockets: each has its answer, no bystander notices, memory stays`,
  async () => {
    const quiet = await createGathering(server.base);
    const bystander = (await arrive(quiet, 'Ana', server.base)).socket;
    const within: TestSocket[] = [];
    const fuzzers: Fuzzer[] = [];
    for (let index = 0; index < gatherings; index++) {
      const created = await createGathering(server.base);
      within.push((await arrive(created, 'Bo', server.base)).socket);
      for (let one = 0; one < sessionsEach; one++) {
        const organises = one === 0 && index % 3 === 0;
        fuzzers.push(
          new Fuzzer({
            base: server.base,
            slug: created.slug,
            address: organises ? created.organiserAddress : created.sharedAddress,
            screen: organises ? 'live' : 'seat',
            seed: seed * 10_000 + fuzzers.length,
          }),
        );
      }
    }
    await Promise.all(fuzzers.map((fuzzer) => fuzzer.comeIn()));
    const before = JSON.stringify(bystander.views);
    const share = Math.ceil(messages / fuzzers.length);
    const began = performance.now();
    const third = Math.ceil(share / 3);
    await Promise.all(fuzzers.map((fuzzer) => fuzzer.send(third)));
    const warmMb = usageOf(server.pid).memoryMb;
    await Promise.all(fuzzers.map((fuzzer) => fuzzer.send(share - third)));
    const endMb = usageOf(server.pid).memoryMb;

    const answers = new Map<string, number>();
    for (const fuzzer of fuzzers) for (const [how, count] of fuzzer.answers) answers.set(how, (answers.get(how) ?? 0) + count);
    const sent = fuzzers.reduce((sum, fuzzer) => sum + fuzzer.sent, 0);
    console.log(
      `seed ${seed}: ${sent} messages in ${((performance.now() - began) / 1000).toFixed(1)} s, memory ${warmMb.toFixed(0)} to ${endMb.toFixed(0)} MB`,
      Object.fromEntries([...answers].sort(([, a], [, b]) => b - a)),
    );

    const answered: readonly string[] = ['ok', 'cut off', 'shut out', ...Object.keys(shellErrors), ...Object.keys(refusals)];
    expect(
      [...answers.keys()].filter((how) => !answered.includes(how)),
      'answers that are none',
    ).toEqual([]);
    expect(answers.get('shut out') ?? 0, 'sessions that had to give up').toBeLessThan(fuzzers.length / 2);
    expect(answers.get('unavailable') ?? 0, 'messages that could not be served').toBe(0);
    expect(JSON.stringify(bystander.views), 'what a bystander sees').toBe(before);
    expect(await bystander.send({ type: 'set_idle', idle: true })).toMatchObject({ ok: true });
    for (const { mine } of within) expect(mine).toMatchObject({ role: 'participant' });
    expect(server.logged(), 'what the server complained of').not.toMatch(/"level":(50|60)/);
    expect(endMb - warmMb, 'megabytes that it grew by').toBeLessThan(growthMb);
    for (const fuzzer of fuzzers) fuzzer.close();
    for (const socket of [bystander, ...within]) socket.close();
  },
  60_000 + 2 * messages,
);
