import { useEffect, useState } from 'react';
import { useSend, useServerNow } from '#client/stores/gathering-context.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { About } from '#shared/gathering/about.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { canonicalText, fingerprint } from '#shared/primitives/fingerprint.ts';
import { aboutOf, draftOf, problemsOf, type AboutDraft, type DraftProblem } from './about-draft.ts';
import { keepEditedDraft, readEditedDraft, type EditedDraft } from './draft-storage.ts';
import { instantOf } from '#shared/primitives/zoned-time.ts';
import { mergeDrafts, withTheirs, type DraftField } from './merge-drafts.ts';

/** Typing pauses for so long before it is sent. */
const pause = 1000;

/**
 * Where it is safe. It stays in this browser where something is missing (`held`), where others wrote something else (`clash`),
 * and where the server will not have it.
 */
export type SavedState = 'saved' | 'waiting' | 'held' | 'clash' | 'late' | 'rule' | 'large' | 'refused';

interface Edited {
  readonly draft: AboutDraft;
  readonly change: (draft: AboutDraft) => void;
  readonly state: SavedState;
  /** What is missing, while it is not saved for that. */
  readonly problems: readonly DraftProblem[];
  readonly clash: readonly DraftField[];
  /** Says whose is to stand where both wrote something. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
}

interface Written extends EditedDraft {
  /** On its way, or taken and not yet seen to be so; `on`: what it was written on. */
  readonly sent: { readonly text: string; readonly on: string; readonly taken: boolean } | null;
  /** What the server would not have, and why. */
  readonly refused: { readonly text: string; readonly on: string; readonly code: ErrorCode } | null;
}

/**
 * What the organisers wrote, saved on the server a moment after each change, and in this browser until then. What others
 * save meanwhile comes in beside it.
 */
export function useEditedDraft(slug: string, hall: OrganiserView): Edited {
  const send = useSend();
  const serverNow = useServerNow();
  const onServer: About = { ...hall.about, door: hall.door };
  const serverText = canonicalText(onServer);
  const [written, setWritten] = useState((): Written => ({ ...(readEditedDraft(slug) ?? fresh(onServer)), sent: null, refused: null }));
  const { draft, base, clash, sent, refused } = written;

  const baseText = canonicalText(base);
  // A start that was saved stands, whenever that is.
  const problems = problemsOf(draft, instantOf(draft, draft.timeZone) === onServer.startsAt ? undefined : serverNow());
  const about = problems.length > 0 ? null : aboutOf(draft);
  const wanted = about === null ? null : canonicalText(about);
  const saved = wanted !== null && clash.length === 0 && (wanted === serverText || (sent?.taken === true && wanted === sent.text));
  const isRefused = refused !== null && refused.text === wanted && refused.on === baseText;

  // While something is on its way, only its answer tells whether a change is ours.
  if (sent === null ? baseText !== serverText : sent.taken && sent.on !== serverText) {
    const from = sent === null ? base : aboutFrom(sent.text);
    const merged = mergeDrafts(draftOf(from), draft, draftOf(onServer));
    setWritten({ draft: merged.draft, base: onServer, clash: [...new Set([...clash, ...merged.clash])], sent: null, refused });
  }

  useEffect(() => {
    keepEditedDraft(slug, saved ? null : { draft, base, clash });
  }, [slug, saved, draft, base, clash]);

  const isFree = sent === null || (sent.taken && sent.text !== wanted);
  const sendable = isFree && !saved && !isRefused && clash.length === 0 ? wanted : null;
  useEffect(() => {
    if (sendable === null) return undefined;
    const timer = setTimeout(() => {
      setWritten((now) => ({ ...now, sent: { text: sendable, on: baseText, taken: false } }));
      void send({ type: 'edit', about: aboutFrom(sendable), was: fingerprint(aboutFrom(baseText)) }).then((answer) => {
        setWritten((now) =>
          answer.ok
            ? { ...now, sent: { text: sendable, on: baseText, taken: true } }
            : { ...now, sent: null, refused: { text: sendable, on: baseText, code: answer.code } },
        );
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [sendable, baseText, send]);

  return {
    draft,
    change: (next) => setWritten((now) => ({ ...now, draft: next })),
    state: clash.length > 0 ? 'clash' : about === null ? 'held' : saved ? 'saved' : stateAfter(isRefused ? refused.code : null),
    problems,
    clash,
    settle: (whose) => {
      setWritten({ ...written, clash: [], draft: whose === 'mine' ? draft : withTheirs(draft, draftOf(onServer), clash) });
    },
  };
}

const said: Partial<Record<ErrorCode, SavedState>> = {
  // What others saved is about to come in.
  about_is_stale: 'waiting',
  too_late: 'late',
  is_over: 'late',
  rule_stays: 'rule',
  too_large: 'large',
};

const stateAfter = (refusal: ErrorCode | null): SavedState => (refusal === null ? 'waiting' : (said[refusal] ?? 'refused'));

const fresh = (base: About): EditedDraft => ({ draft: draftOf(base), base, clash: [] });

const aboutFrom = (text: string): About => JSON.parse(text) as About;
