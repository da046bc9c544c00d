import { useEffect, useMemo } from 'react';
import { currentLocale } from '#client/i18n/i18n.ts';
import { createLiveTextSender } from '#client/features/table/live-text-sender.ts';
import { useDraft } from '#client/lib/draft.ts';
import { randomId } from '#client/net/random-id.ts';
import { useSignal } from '#client/stores/gathering-context.ts';

/** The line I am writing to my table: others read it as I type. */
export interface LiveTextDraft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Finishes the line, if there is one. */
  readonly send: () => void;
}

/** One line, wherever it is written; it comes along to the next table and through a reload. */
export function useLiveTextDraft(me: string): LiveTextDraft {
  const signal = useSignal();
  const [text, keep] = useDraft(`live-text.${me}`);
  const sender = useMemo(() => createLiveTextSender((line) => signal({ ...line, language: currentLocale() }), randomId), [signal]);
  useEffect(() => () => sender.stop(), [sender]);
  return {
    text,
    write: (next) => {
      keep(next);
      sender.type(next);
    },
    send: () => {
      sender.finish(text.trim());
      keep('');
    },
  };
}
