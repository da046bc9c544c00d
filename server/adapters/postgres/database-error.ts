/** The database cannot be used; the message is one sentence for whoever started Foyer, and tells no secret. */
export class DatabaseError extends Error {}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at the address in DATABASE_URL: start PostgreSQL, or correct the address.',
  ENOTFOUND: 'There is no host of the name in DATABASE_URL: correct it.',
  '28P01': 'PostgreSQL refuses the name or the password in DATABASE_URL.',
  '28000': 'PostgreSQL does not let the name in DATABASE_URL in: see its pg_hba.conf.',
  '3D000': 'There is no database of the name in DATABASE_URL: create it, or correct the name.',
  '42501': 'The name in DATABASE_URL may not create tables in the database: make it the owner.',
  '53300': 'PostgreSQL has no connection left for Foyer: it takes up to twelve for each node.',
};

/** What PostgreSQL or the network said at the start, as a sentence. */
export function databaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error);
  const sentence = sentences[code] ?? `PostgreSQL cannot be used${code === '' ? '' : ` (${code})`}: see its log, and DATABASE_URL.`;
  return new DatabaseError(sentence, { cause: error });
}

/** An address with several numbers fails with all their errors at once. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return errors?.[0] === undefined ? '' : codeOf(errors[0]);
}
