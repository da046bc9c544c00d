import type { Demonstration } from '#shared/contract/http.ts';

export type Opening = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly busy: boolean };

/** Asks the server for a founding case of one's own; `busy` when too many are open just now. */
export async function openDemonstration(): Promise<Opening> {
  try {
    const answer = await fetch('/api/demonstrations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    if (!answer.ok) return { ok: false, busy: answer.status === 429 || answer.status === 503 };
    const { address } = (await answer.json()) as Demonstration;
    return { ok: true, address };
  } catch {
    return { ok: false, busy: false };
  }
}
