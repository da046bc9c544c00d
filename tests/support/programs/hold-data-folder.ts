import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';

/** Opens the data folder it is given and holds it until it is killed; says `open`, or why not. */
try {
  openSqliteStores(process.argv[2]!);
  process.stdout.write('open\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(`${String(error)}\n`);
  process.exitCode = 1;
}
