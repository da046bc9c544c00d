import { create } from 'zustand';
import type { MessageTarget } from '#shared/gathering/state.ts';

interface MessageDraft {
  readonly to: MessageTarget;
  readonly text: string;
  /** Counts up whenever somebody asked from elsewhere on the screen to write to a table. */
  readonly asked: number;
  readonly set: (change: Partial<Pick<MessageDraft, 'to' | 'text'>>) => void;
  readonly writeTo: (table: string) => void;
}

/** The message an organiser is writing; what is written stays when the target changes. */
export const useMessageDraft = create<MessageDraft>()((set) => ({
  to: { kind: 'all' },
  text: '',
  asked: 0,
  set,
  writeTo: (table) => set(({ asked }) => ({ to: { kind: 'table', table }, asked: asked + 1 })),
}));
