import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Shorter ones are words that a log may use too. */
const telling = 5;

/**
 * What a log has of what people typed: every text beside the events of a running Foyer's SQLite file is looked for in it. Of
 * secrets the caller gives those that it knows.
 */
export function privateInLog(
  dataFolder: string,
  log: string,
  secrets: readonly string[],
): { readonly looked: number; readonly found: string[] } {
  const database = new DatabaseSync(join(dataFolder, 'foyer.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT value FROM personal').all() as { value: string }[];
  database.close();
  const texts = new Set([...secrets, ...rows.flatMap(({ value }) => textsOf(JSON.parse(value)))].filter((text) => text.length >= telling));
  return { looked: texts.size, found: [...texts].filter((text) => log.includes(JSON.stringify(text).slice(1, -1))) };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
