import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lookOverPostgres } from '#server/adapters/postgres/look-over.ts';
import { lookOverSqlite } from '#server/adapters/sqlite/look-over.ts';
import type { Config } from '#server/config/config.ts';
import { sentenceOf } from '../sentence-of.ts';
import { about, type Finding } from './finding.ts';

/** PostgreSQL's oldest version that Foyer is tested with. */
const oldestPostgres = 15;
/** Milliseconds. */
const clockMayDiffer = 2000;
const finding = about('database');

export async function lookAtDatabase({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Finding[]> {
  try {
    return databaseUrl === null ? [lookAtFile(dataFolder)] : await lookAtServer(databaseUrl);
  } catch (error) {
    return [finding('wrong', sentenceOf(error) ?? String(error))];
  }
}

function lookAtFile(folder: string): Finding {
  if (!existsSync(join(folder, 'foyer.sqlite'))) return finding('note', `There is no database in ${folder} yet: the first start makes it.`);
  const wrong = lookOverSqlite(folder);
  if (wrong === null) return finding('ok', `The database in ${folder} is whole and up to date.`);
  return finding('wrong', `The database in ${folder} is damaged (${wrong}): stop Foyer and put the latest backup in its place.`);
}

async function lookAtServer(url: string): Promise<Finding[]> {
  const { version, major, behind, clockAhead } = await lookOverPostgres(url);
  const clock = about('clock');
  const seconds = Math.round(clockAhead / 1000);
  return [
    major < oldestPostgres
      ? finding('wrong', `PostgreSQL is ${version}: Foyer needs ${oldestPostgres} or later.`)
      : finding('ok', `PostgreSQL ${version} answers.`),
    ...(behind > 0 ? [finding('note', `The tables are ${behind} steps behind this version: its next start brings them forward.`)] : []),
    ...(behind < 0 ? [finding('note', 'The tables know more than this version: a newer Foyer was here.')] : []),
    Math.abs(clockAhead) > clockMayDiffer
      ? clock(
          'wrong',
          `The clock of PostgreSQL is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} this machine's: set both by NTP.`,
        )
      : clock('ok', 'The clock of PostgreSQL goes with this machine’s.'),
  ];
}
