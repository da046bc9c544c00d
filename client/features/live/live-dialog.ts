import { create } from 'zustand';
import type { MassAction } from './mass/mass-action.ts';

/** The question or choice that lies over the live screen. Ids, since what they stand for goes on changing. */
export type LiveDialog =
  | { readonly kind: 'move'; readonly person: string }
  | { readonly kind: 'remove'; readonly person: string }
  | { readonly kind: 'hand_over'; readonly table: string }
  | { readonly kind: 'edit_table'; readonly table: string }
  | { readonly kind: 'close_table'; readonly table: string }
  | { readonly kind: 'mass'; readonly action: MassAction }
  | { readonly kind: 'programme' }
  | { readonly kind: 'interpreters' }
  | { readonly kind: 'keys' };

interface Opened {
  readonly dialog: LiveDialog | null;
  readonly open: (dialog: LiveDialog) => void;
  readonly close: () => void;
}

export const useLiveDialog = create<Opened>()((set) => ({
  dialog: null,
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
}));
