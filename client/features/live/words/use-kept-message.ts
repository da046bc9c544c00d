import { useEffect } from 'react';
import { keepDraft, keptDraft } from '#client/lib/draft.ts';
import { useMessageDraft } from './message-draft.ts';

/** Keeps what an organiser is writing in this browser, and brings it back after a reload. */
export function useKeptMessage(me: string): void {
  useEffect(() => {
    const place = `message.${me}`;
    const { text, set } = useMessageDraft.getState();
    if (text === '') set({ text: keptDraft(place) });
    return useMessageDraft.subscribe((now) => keepDraft(place, now.text));
  }, [me]);
}
