import type { Delta, ViewMessage } from '#shared/contract/socket-events.ts';

/** A view as this client has it, with the version it is at. */
export interface HeldView {
  readonly version: number;
  readonly view: unknown;
}

/**
 * What a message makes of the view held so far; null when it does not follow on and the view must be asked for whole.
 * Parts and rows that did not change stay the same objects.
 */
export function mergeView(held: HeldView | null, message: ViewMessage): HeldView | null {
  const { version, from, view, delta } = message;
  if (from === null) return view === undefined ? null : { version, view };
  if (held?.version !== from || delta === undefined || !isRecord(held.view)) return null;
  return { version, view: withDelta(held.view, delta) };
}

function withDelta(view: Readonly<Record<string, unknown>>, { parts, rows }: Delta): Record<string, unknown> {
  const next: Record<string, unknown> = { ...view, ...parts };
  for (const [name, changes] of Object.entries(rows)) {
    const before = next[name];
    const kept = new Map(Object.entries(isRecord(before) ? before : {}));
    for (const [id, row] of Object.entries(changes)) {
      if (row === null) kept.delete(id);
      else kept.set(id, row);
    }
    next[name] = Object.fromEntries(kept);
  }
  return next;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
