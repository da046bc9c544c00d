import type { CardContent } from '#shared/gathering/commands.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { Profile } from '#shared/gathering/people.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { cardsForRehearsal } from './example-cards.ts';
import type { FoundingCase } from './founding-case.ts';
import { guestScript, rehearsalScripts, type GuestScript } from './guest-script.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** One synthetic guest: who they are, what they will do and write. */
export interface CastMember {
  readonly id: string;
  readonly profile: Profile;
  readonly script: GuestScript;
  readonly cards: readonly CardContent[];
}

export interface Cast {
  readonly members: readonly CastMember[];
  /** Whether somebody of that organisation has a card of these words too. */
  readonly agrees: (organisation: string, text: string) => boolean;
  /** The programme is begun for whoever watches, milliseconds after they or the guests came; null: it begins at its time. */
  readonly begin: { readonly afterVisitorMs: number; readonly anywayMs: number } | null;
  readonly speed: 1 | 10;
}

/** The founding case's two dozen, who wait for a visitor. */
export function demonstrationCast({ guests, cards }: FoundingCase): Cast {
  return {
    members: guests.map((profile, index) => {
      const mates = guests.findIndex(({ organisation }) => organisation === profile.organisation);
      const own = cards.filter(({ organisation }) => organisation === profile.organisation);
      return {
        id: `guest-${index + 1}`,
        profile,
        script: guestScript(index, guests.length),
        cards: own.filter((_, card) => card % 2 === index - mates),
      };
    }),
    agrees: (organisation, text) => cards.some((known) => known.text.text === text && known.usToo.includes(organisation)),
    begin: { afterVisitorMs: 8000, anywayMs: 90_000 },
    speed: 1,
  };
}

/** Those whom a rehearsal invited, with the habits that organisers chose; the same ones each time. */
export function rehearsalCast({ state, personal }: World<Known>): Cast {
  const plan = state.rehearsal;
  const people = Object.values(state.people).filter(({ listed }) => listed);
  const scripts = plan === null ? [] : rehearsalScripts(people.length, plan, state.about.programme);
  return {
    members: people.flatMap(({ id }, index) => {
      const profile = personal.profile[id];
      const script = scripts[index];
      return profile === undefined || script === undefined
        ? []
        : [{ id, profile, script, cards: cardsForRehearsal(state.about, profile, index) }];
    }),
    agrees: (organisation, text) => (organisation.length + text.length) % 3 === 0,
    begin: null,
    speed: plan?.speed ?? 1,
  };
}
