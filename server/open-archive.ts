import { openPostgresArchive } from '#server/adapters/postgres/open-archive.ts';
import { fillSqliteArchive, readSqliteArchive } from '#server/adapters/sqlite/open-archive.ts';
import type { Config } from '#server/config/config.ts';
import type { Archive } from '#server/ports/archive.ts';
import { erasuresIn } from './open-stores.ts';

/** What lasts, as a whole: to read it, also while a Foyer runs, or to fill it, when none may. Rejects like `openStores`. */
export async function openArchive(
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  to: 'read' | 'fill',
): Promise<Archive> {
  if (databaseUrl !== null) return openPostgresArchive(databaseUrl, to === 'fill' ? { erasures: erasuresIn(dataFolder) } : null);
  return to === 'fill' ? fillSqliteArchive(dataFolder) : readSqliteArchive(dataFolder);
}
