import { databaseError, DatabaseError } from '#server/adapters/postgres/database-error.ts';
import { DataFolderError } from '#server/adapters/sqlite/data-lock.ts';
import { ConfigError } from '#server/config/config.ts';
import { TransferError } from '#server/transfer/export-lines.ts';
import { Refusal } from '../launch/refusal.mjs';

const forPeople = [Refusal, ConfigError, DataFolderError, DatabaseError, TransferError];

const ofTheSystem: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  EACCES: (path) => `${path} cannot be read or written: see whose it is.`,
  EPERM: (path) => `${path} cannot be read or written: see whose it is.`,
  EISDIR: (path) => `${path} is a folder: name a file.`,
  ENOSPC: () => 'The disk is full: make room, or name a file on another one.',
  EROFS: (path) => `Nothing can be written at ${path}: name another place.`,
};

/** What went wrong, in a sentence for whoever asked; null for what nobody foresaw. */
export function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (forPeople.some((kind) => error instanceof kind)) return error.message;
  const { code, path, errcode, severity } = error as { code?: unknown; path?: unknown; errcode?: unknown; severity?: unknown };
  if (typeof errcode === 'number') return `The database cannot be used (${error.message}): see the disk under it, or put a backup back.`;
  if (typeof severity === 'string') return databaseError(error).message;
  const say = typeof code === 'string' ? ofTheSystem[code] : undefined;
  return say?.(typeof path === 'string' ? path : '') ?? null;
}
