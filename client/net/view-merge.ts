import type { ViewMessage } from '#shared/contract/socket-events.ts';
import { applyDelta } from '#shared/contract/view-delta.ts';

/** A view as this client has it, with the version it is at. */
export interface HeldView {
  readonly version: number;
  readonly view: unknown;
}

/** What a message makes of the view held so far; null when it does not follow on and the view must be asked for whole. */
export function mergeView(held: HeldView | null, message: ViewMessage): HeldView | null {
  const { version, from, view, delta } = message;
  if (from === null) return view === undefined ? null : { version, view };
  if (held?.version !== from || delta === undefined || typeof held.view !== 'object' || held.view === null) return null;
  return { version, view: applyDelta(held.view, delta) };
}
