import { create } from 'zustand';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** How long it stays; `null` stays until closed. */
  readonly clock: RoundClock | null;
}

interface Notices {
  readonly list: readonly Notice[];
}

/** Short confirmations at the foot of the screen; nothing important lives only here. */
export const useNotices = create<Notices>()(() => ({ list: [] }));

let nextId = 0;

/** Shows and announces a notice for `seconds` (8 when absent, `null` until closed); returns how to take it away. */
export function notify(text: string, options: { readonly action?: Notice['action']; readonly seconds?: number | null } = {}): () => void {
  const { action, seconds = 8 } = options;
  nextId += 1;
  const id = nextId;
  const now = () => performance.now();
  const clock = seconds === null ? null : { startedAt: now(), endsAt: now() + seconds * 1000, now };
  useNotices.setState(({ list }) => ({ list: [...list, { id, text, action, clock }] }));
  announce(action ? `${text} ${action.label}` : text);
  const dismiss = () => useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }));
  if (seconds !== null) setTimeout(dismiss, seconds * 1000);
  return dismiss;
}
