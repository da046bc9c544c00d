import { create } from 'zustand';

type Look = 'tables' | 'people';

interface Looks {
  readonly look: Look;
  readonly set: (look: Look) => void;
  readonly turn: () => void;
}

/** Whether the middle of the live screen shows all tables, or everyone by name. */
export const useLook = create<Looks>()((set) => ({
  look: 'tables',
  set: (look) => set({ look }),
  turn: () => set(({ look }) => ({ look: look === 'tables' ? 'people' : 'tables' })),
}));
