import type { TableView } from '#shared/gathering/view/types.ts';

/** What somebody can do about screens at their table: share, stop their own, ask for another's, take that back. */
export type ShareStep = 'share' | 'stop' | 'ask' | 'unask';

/** `showing`: a screen of mine goes out, whatever the table knows of it. */
export function shareStep({ sharing }: Pick<TableView, 'sharing'>, me: string, showing: boolean): ShareStep {
  if (sharing?.person === me || showing) return 'stop';
  if (sharing === null) return 'share';
  return sharing.asking.includes(me) ? 'unask' : 'ask';
}
