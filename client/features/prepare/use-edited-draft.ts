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
  const [edited, setEdited] = useState(() => ({ draft: readDraft(slug) ?? draftOf(aboutFrom(onServer)), base: onServer }));
  const [refused, setRefused] = useState<string | null>(null);

  const about = aboutOf(edited.draft);
  const wanted = about === null ? null : same(about);
  const saved = wanted === onServer;
  if (edited.base !== onServer) {
    // Ours came back, or others changed something: theirs is taken over unless we have written meanwhile.
    const untouched = wanted === edited.base;
    setEdited({ draft: untouched ? draftOf(aboutFrom(onServer)) : edited.draft, base: onServer });
  }

  useEffect(() => {
    keepDraft(slug, saved ? null : edited.draft);
  }, [slug, edited.draft, saved]);

  useEffect(() => {
    if (saved || wanted === null || wanted === refused) return undefined;
    const timer = setTimeout(() => {
      void send({ type: 'edit', about: aboutFrom(wanted) }).then((answer) => {
        if (!answer.ok) setRefused(wanted);
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [saved, wanted, refused, send]);

  return {
    draft: edited.draft,
    change: (draft) => setEdited({ draft, base: edited.base }),
    state: saved ? 'saved' : wanted === null || wanted === refused ? 'held' : 'waiting',
  };
}

const aboutFrom = (text: string): About => JSON.parse(text) as About;

/** The same text for the same content, in whatever order its fields came. */
function same(about: About): string {
  return JSON.stringify(about, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
