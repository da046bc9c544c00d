import type { LiveText } from '#client/stores/live-text.ts';

/** What the closed lane shows: who is typing now, else the last line. */
export interface LaneLine {
  readonly from: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly typing: boolean;
}

/** The newest of what others wrote, typing before finished; null when nothing was written yet. One's own lines are left out. */
export function laneLine({ typing, lines }: LiveText, me: string): LaneLine | null {
  const now = Object.entries(typing).findLast(([from]) => from !== me);
  if (now !== undefined) return { from: now[0], text: now[1].text, language: now[1].language, typing: true };
  const last = lines.findLast(({ from }) => from !== me);
  return last === undefined ? null : { from: last.from, text: last.text, language: last.language, typing: false };
}
