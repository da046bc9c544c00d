import type { Pool, PoolClient } from 'pg';
import {
  archiveTableNames,
  columnsOf,
  tablesThatCount,
  type Archive,
  type ArchivedRow,
  type ArchiveTable,
  type ColumnKind,
} from '#server/ports/archive.ts';

/** Rows fetched or written at once. */
const together = 500;

/** Columns that have another name here. */
const names: Partial<Record<ArchiveTable, Readonly<Record<string, string>>>> = {
  effects: { until: 'free_from' },
  node_leases: { until: 'held_until' },
};
const nameOf = (table: ArchiveTable, column: string): string => names[table]?.[column] ?? column;
const namesOf = (table: ArchiveTable): string[] => columnsOf(table).map(([column]) => nameOf(table, column));

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  'text?': 'text',
  integer: 'integer',
  number: 'double precision',
  'number?': 'double precision',
  json: 'text',
  flag: 'boolean',
};

/** Everything in this database. `close` is what ends it. */
export function createArchive(pool: Pool, close: () => Promise<void>): Archive {
  async function* rows(): AsyncIterable<ArchivedRow> {
    const client = await taken(pool);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      for (const table of archiveTableNames) yield* rowsOf(client, table);
      await client.query('COMMIT');
    } finally {
      client.release(true);
    }
  }

  async function fill(given: AsyncIterable<ArchivedRow>): Promise<void> {
    const client = await taken(pool);
    try {
      await client.query('BEGIN');
      if (!(await isEmpty(client))) throw new Error('Only an empty store can be filled.');
      await client.query(`TRUNCATE ${archiveTableNames.join(', ')} RESTART IDENTITY`);
      for await (const [table, batch] of batches(given)) await insert(client, table, batch);
      await client.query('COMMIT');
    } finally {
      // What was not committed goes with the connection.
      client.release(true);
    }
  }

  return { rows, fill, isEmpty: () => isEmpty(pool), close };
}

/** A connection of its own: its queries fail with it, and an error that nobody hears would end the process before they say so. */
async function taken(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  client.on('error', () => undefined);
  return client;
}

async function isEmpty(database: Pick<Pool, 'query'>): Promise<boolean> {
  const found = tablesThatCount.map((table) => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ');
  const { rows } = await database.query<{ found: boolean }>(`SELECT ${found} AS found`);
  return rows[0]?.found === false;
}

async function* rowsOf(client: PoolClient, table: ArchiveTable): AsyncIterable<ArchivedRow> {
  const columns = columnsOf(table).map(([column]) => `${nameOf(table, column)} AS "${column}"`);
  await client.query(`DECLARE archived CURSOR FOR SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${orderOf(table)}`);
  for (;;) {
    const { rows } = await client.query<ArchivedRow['row']>(`FETCH ${together} FROM archived`);
    for (const row of rows) yield { table, row };
    if (rows.length < together) break;
  }
  await client.query('CLOSE archived');
}

/** As SQLite orders them, by their bytes. */
function orderOf(table: ArchiveTable): string {
  if (table === 'effects') return 'id';
  const key = columnsOf(table).slice(0, 3);
  return key.map(([column, kind]) => `${nameOf(table, column)}${kind === 'text' ? ' COLLATE "C"' : ''}`).join(', ');
}

/** Rows of one table that follow each other, some hundreds at a time. */
async function* batches(rows: AsyncIterable<ArchivedRow>): AsyncIterable<[ArchiveTable, ArchivedRow['row'][]]> {
  let batch: ArchivedRow['row'][] = [];
  let of: ArchiveTable | null = null;
  for await (const { table, row } of rows) {
    if (of !== null && (of !== table || batch.length === together)) {
      yield [of, batch];
      batch = [];
    }
    of = table;
    batch.push(row);
  }
  if (of !== null) yield [of, batch];
}

async function insert(client: PoolClient, table: ArchiveTable, rows: readonly ArchivedRow['row'][]): Promise<void> {
  const columns = columnsOf(table);
  const parameters = columns.map(([, kind], index) => `$${index + 1}::${types[kind]}[]`);
  const read = columns.map(([column, kind]) => (kind === 'json' ? `"${column}"::json` : `"${column}"`));
  const text = `
INSERT INTO ${table} (${namesOf(table).join(', ')})
SELECT ${read.join(', ')} FROM unnest(${parameters.join(', ')}) WITH ORDINALITY AS given (${columns.map(([column]) => `"${column}"`).join(', ')}, place)
ORDER BY place`;
  const values = columns.map(([column, kind]) => rows.map((row) => (kind === 'json' ? JSON.stringify(row[column]) : row[column])));
  await client.query(text, values);
}
