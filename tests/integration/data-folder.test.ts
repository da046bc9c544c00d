import { DataFolderError } from '#server/adapters/sqlite/data-lock.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { runProgram } from '#tests/support/run-program.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { acknowledgedIn, appendedStreams, expectWhole } from '#tests/support/whole-log.ts';
import { expect, it } from 'vitest';

it('a second process is refused, and disturbs nothing', async () => {
  const folder = temporaryFolder();
  const { eventStore } = openSqliteStores(folder);
  const { lines, exitCode } = await runProgram('hold-data-folder', folder).ended;
  expect(lines).toEqual([
    `DataFolderError: Another Foyer (process ${process.pid}) is already using the data in ${folder}: stop it first, or choose another folder with FOYER_DATA.`,
  ]);
  expect(exitCode).toBe(1);
  expect(await eventStore.append(appendOf())).toEqual({ ok: true, version: 1 });
  await eventStore.close();
});

it('of several started at once one gets the data folder', async () => {
  const folder = temporaryFolder();
  const programs = Array.from({ length: 4 }, () => runProgram('hold-data-folder', folder));
  await Promise.all(programs.map((program) => program.printed(1)));
  for (const program of programs) program.kill();
  const ends = await Promise.all(programs.map((program) => program.ended));
  const lines = ends.flatMap((end) => end.lines).sort();
  expect(lines.map((line) => line.slice(0, 28))).toEqual([...Array<string>(3).fill('DataFolderError: Another Foy'), 'open']);
});

it('a killed process leaves the data folder to the next one', async () => {
  const folder = temporaryFolder();
  const holder = runProgram('hold-data-folder', folder);
  await holder.printed(1);
  expect(() => openSqliteStores(folder)).toThrow(DataFolderError);
  holder.kill();
  await holder.ended;
  await openSqliteStores(folder).eventStore.close();
});

it('whenever the writer is killed, what was acknowledged is there and nothing is torn', async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, number>();
  for (const acknowledgements of [0, 1, 7, 80, 400, 1500]) {
    const writer = runProgram('append-until-killed', folder);
    await writer.printed(acknowledgements);
    writer.kill();
    const { lines } = await writer.ended;
    expect(lines.length).toBeGreaterThanOrEqual(acknowledgements);
    for (const [stream, version] of acknowledgedIn(lines)) acknowledged.set(stream, version);

    const { eventStore } = openSqliteStores(folder);
    for (const stream of appendedStreams) await expectWhole(eventStore, stream, acknowledged.get(stream) ?? 0);
    await eventStore.close();
  }
});
