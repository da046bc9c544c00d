import { create } from 'zustand';

interface ReadMessages {
  readonly ids: ReadonlySet<string>;
  readonly markRead: (id: string) => void;
}

/** Messages of the organisers that this page has put away; they come back with a reload. */
export const useReadMessages = create<ReadMessages>()((set) => ({
  ids: new Set(),
  markRead: (id) => set(({ ids }) => ({ ids: new Set(ids).add(id) })),
}));
