import { create } from 'zustand';
import type { MessageTarget } from '#shared/gathering/state.ts';

interface MessageDraft {
  readonly to: MessageTarget;
  readonly text: string;
  /** Counts up whenever somebody asked from elsewhere on the screen to write. */
  readonly asked: number;
  readonly set: (change: Partial<Pick<MessageDraft, 'to' | 'text'>>) => void;
  /** To whoever is chosen already. */
  readonly write: () => void;
  readonly writeTo: (to: MessageTarget) => void;
}

/** The message an organiser is writing; what is written stays when the target changes. */
export const useMessageDraft = create<MessageDraft>()((set) => ({
  to: { kind: 'all' },
  text: '',
  asked: 0,
  set,
  write: () => set(({ asked }) => ({ asked: asked + 1 })),
  writeTo: (to) => set(({ asked }) => ({ to, asked: asked + 1 })),
}));
