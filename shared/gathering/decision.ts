import { createNotes } from '#shared/primitives/notes.ts';
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

/** Where decisions lead, as far as that was found out while they were taken: over thousands of people it takes longest of all. */
const reached = createNotes<{ readonly from: World; readonly at: number; readonly to: World }>();

/** The world as it will be once `decision` is appended; the same world when it refuses. */
export function after(world: World, envelope: Pick<Envelope, 'at'>, decision: Decision): World {
  if (!decision.ok) return world;
  const known = reached.of(decision);
  if (known?.from === world && known.at === envelope.at) return known.to;
  return {
    state: fold(
      world.state,
      decision.events.map((event) => ({ at: envelope.at, event })),
    ),
    personal: decision.events.some(isErasure) ? noPersonal : absorb(world.personal, decision.personal),
  };
}

const isErasure = ({ type }: GatheringEvent): boolean => type === 'PersonalDataErased';

/** `decision` and then what `more` decides on the world it leads to; a refusal of either is the refusal of both. */
export function andThen(world: World, envelope: Envelope, decision: Decision, more: (world: World) => Decision): Decision {
  if (!decision.ok) return decision;
  const between = after(world, envelope, decision);
  const next = more(between);
  if (!next.ok) return next;
  const both = accept([...decision.events, ...next.events], [...decision.personal, ...next.personal]);
  // What is written beside an erasure is erased with it.
  if (![...decision.events, ...next.events].some(isErasure))
    reached.keep(both, {
      from: world,
      at: envelope.at,
      to: next.events.length + next.personal.length === 0 ? between : after(between, envelope, next),
    });
  return both;
}
