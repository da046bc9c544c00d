import type { Envelope } from './commands.ts';
import type { GatheringEvent } from './events.ts';
import { fold } from './evolve.ts';
import { absorb, noPersonal, type Personal, type PersonalChange } from './personal.ts';
import type { Refusal } from './refusals.ts';
import type { GatheringState } from './state.ts';

/** A gathering as the core sees it: what happened, and the personal data beside it. */
export interface World<S extends GatheringState = GatheringState> {
  readonly state: S;
  readonly personal: Personal;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly GatheringEvent[]; readonly personal: readonly PersonalChange[] }
  | { readonly ok: false; readonly code: Refusal };

export const accept = (events: readonly GatheringEvent[] = [], personal: readonly PersonalChange[] = []): Decision => ({
  ok: true,
  events,
  personal,
});

export const refuse = (code: Refusal): Decision => ({ ok: false, code });

/** The world as it will be once `decision` is appended; the same world when it refuses. */
export function after(world: World, envelope: Pick<Envelope, 'at'>, decision: Decision): World {
  if (!decision.ok) return world;
  return {
    state: fold(
      world.state,
      decision.events.map((event) => ({ at: envelope.at, event })),
    ),
    personal: decision.events.some(({ type }) => type === 'PersonalDataErased') ? noPersonal : absorb(world.personal, decision.personal),
  };
}

/** `decision` and then what `more` decides on the world it leads to; a refusal of either is the refusal of both. */
export function andThen(world: World, envelope: Envelope, decision: Decision, more: (world: World) => Decision): Decision {
  if (!decision.ok) return decision;
  const next = more(after(world, envelope, decision));
  return next.ok ? accept([...decision.events, ...next.events], [...decision.personal, ...next.personal]) : next;
}
