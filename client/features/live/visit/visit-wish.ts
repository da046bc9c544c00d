import { create } from 'zustand';

interface VisitWish {
  /** The table an organiser goes to as soon as they are in the gathering. */
  readonly table: string | null;
  readonly wish: (table: string | null) => void;
}

export const useVisitWish = create<VisitWish>()((set) => ({ table: null, wish: (table) => set({ table }) }));
