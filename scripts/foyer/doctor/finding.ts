/** `note`: it may be meant so, or cannot be told from here. */
export type Verdict = 'ok' | 'note' | 'wrong';

/** What a look at one thing came to. */
export interface Finding {
  readonly about: string;
  readonly verdict: Verdict;
  /** One sentence: how it is, or what to mend. */
  readonly says: string;
}

/** Makes findings about one thing. */
export const about =
  (what: string) =>
  (verdict: Verdict, says: string): Finding => ({ about: what, verdict, says });

/** What an error of the network says, in few words. */
export function reasonOf(error: unknown): string {
  const { cause, code, message } = error as { cause?: unknown; code?: unknown; message?: unknown };
  if (typeof code === 'string' && code !== 'UND_ERR_SOCKET') return code;
  if (cause !== undefined) return reasonOf(cause);
  return typeof message === 'string' ? message : String(error);
}
