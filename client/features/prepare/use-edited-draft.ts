import { useEffect, useState } from 'react';
import { useSend } from '#client/stores/gathering-context.ts';
import type { About } from '#shared/gathering/about.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { aboutOf, draftOf, type AboutDraft } from './about-draft.ts';
import { keepDraft, readDraft } from './draft-storage.ts';

/** Typing pauses for so long before it is sent. */
const pause = 1000;

interface EditedDraft {
  readonly draft: AboutDraft;
  readonly change: (draft: AboutDraft) => void;
  /** `held`: something is missing, or it is too late; what was written stays in this browser. */
  readonly state: 'saved' | 'waiting' | 'held';
}

/** What the organisers wrote, saved on the server a moment after each change, and in this browser until then. */
export function useEditedDraft(slug: string, hall: OrganiserView): EditedDraft {
  const send = useSend();
  const onServer = same({ ...hall.about, door: hall.door });
  const [local, setLocal] = useState<AboutDraft | null>(() => readDraft(slug));
  const [refused, setRefused] = useState<string | null>(null);

  const mine = local === null ? null : aboutOf(local);
  const wanted = mine === null ? null : same(mine);
  const saved = local === null || wanted === onServer;

  useEffect(() => {
    if (local !== null) keepDraft(slug, saved ? null : local);
  }, [slug, local, saved]);

  useEffect(() => {
    if (saved || wanted === null || wanted === refused) return undefined;
    const timer = setTimeout(() => {
      void send({ type: 'edit', about: JSON.parse(wanted) as About }).then((answer) => {
        if (!answer.ok) setRefused(wanted);
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [saved, wanted, refused, send]);

  return {
    draft: local ?? draftOf(JSON.parse(onServer) as About),
    change: setLocal,
    state: saved ? 'saved' : wanted === null || wanted === refused ? 'held' : 'waiting',
  };
}

/** The same text for the same content, in whatever order its fields came. */
function same(about: About): string {
  return JSON.stringify(about, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
