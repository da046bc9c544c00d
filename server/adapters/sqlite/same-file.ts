import { statSync } from 'node:fs';
import { DataFolderError } from './data-lock.ts';

/**
 * Gives what throws a DataFolderError once the file of this name is another one: what is written to the one that is open would be gone
 * with it. As long as that lasts; it may be put back.
 */
export function sameFileAs(file: string): () => void {
  const identity = (): string | null => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev}:${found.ino}`;
  };
  const opened = identity();
  return () => {
    if (identity() === opened) return;
    throw new DataFolderError(
      `The database ${file} was replaced or taken away while Foyer runs: nothing is stored. Put it back, or stop Foyer and start it anew.`,
    );
  };
}
