import { create } from 'zustand';

interface Pinned {
  readonly table: string | null;
  readonly person: string | null;
  readonly pin: (table: string, person: string | null) => void;
}

const usePinned = create<Pinned>()((set) => ({
  table: null,
  person: null,
  pin: (table, person) => set({ table, person }),
}));

/** Whom I pinned at this table; null: nobody, or nobody here. It ends with the table, and is known to this page alone. */
export function usePinnedAt(table: string): string | null {
  return usePinned((pinned) => (pinned.table === table ? pinned.person : null));
}

/** Pins somebody at a table in place of who was pinned; null: nobody any more. */
export function pinAt(table: string, person: string | null): void {
  usePinned.getState().pin(table, person);
}
