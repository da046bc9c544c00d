const known: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'it is not yours to open',
  EPERM: 'it is not yours to open',
  ENOSPC: 'the disk is full',
};

/** Why a file could not be read or written, in words. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return known[code ?? ''] ?? error.message;
}
