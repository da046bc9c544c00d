import { create } from 'zustand';

interface Manner {
  readonly urgent?: boolean;
  /** What of the sentence is in another language than the page: `lang` is that language. */
  readonly foreign?: { readonly text: string; readonly lang: string | undefined } | undefined;
}

export interface Announcement extends Manner {
  readonly id: number;
  readonly text: string;
}

interface Announcements {
  readonly list: readonly Announcement[];
}

/** The same sentence again within this time is one event seen twice. */
const doubleMs = 1_000;
/** Long enough for a screen reader to take it up, short enough not to be found again by browsing. */
const stayMs = 7_000;

/** What is being said now; read by the two live regions of `Announcer`. */
export const useAnnouncements = create<Announcements>()(() => ({ list: [] }));

const lastSaid = new Map<string, number>();
let nextId = 0;

/** Says a sentence to those who listen to the page. `urgent` interrupts: only for what cannot wait (lost connection, last seconds). */
export function announce(text: string, manner: Manner = {}): void {
  const now = performance.now();
  const before = lastSaid.get(text);
  if (text === '' || (before !== undefined && now - before < doubleMs)) return;
  lastSaid.set(text, now);
  nextId += 1;
  const id = nextId;
  useAnnouncements.setState(({ list }) => ({ list: [...list, { ...manner, id, text }] }));
  setTimeout(() => {
    if (lastSaid.get(text) === now) lastSaid.delete(text);
    useAnnouncements.setState(({ list }) => ({ list: list.filter((each) => each.id !== id) }));
  }, stayMs);
}
