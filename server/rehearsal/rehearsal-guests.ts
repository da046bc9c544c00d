import type { World } from '#shared/gathering/decision.ts';
import type { Invitee, Profile } from '#shared/gathering/people.ts';
import type { RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { guestNames } from './guest-names.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

const inventedNames = Object.values(guestNames).flatMap((guests) => guests.map(({ name }) => name));
/** So many invented people come from one organisation. */
const perOrganisation = 3;

/** Who takes part in a rehearsal: those invited, without their addresses, and invented people where more are wanted. */
export function rehearsalGuests({ state, personal }: World<Known>, { guests, names }: RehearsalPlan): Invitee[] {
  const meant = names === 'invented' ? [] : Object.values(state.people).filter(({ listed, standing }) => listed && standing !== 'removed');
  const chosen = meant.slice(0, guests);
  const place = new Map(chosen.map(({ id }, index) => [id, index]));
  const invited = chosen.flatMap(({ id, host, apartFrom }, index): Invitee[] => {
    const profile = personal.profile[id];
    if (profile === undefined) return [];
    return [
      {
        profile,
        mail: '',
        role: host ? 'host' : 'participant',
        firstTimer: personal.invitation[id]?.firstTimer ?? false,
        apart: apartFrom.flatMap((other) => {
          const at = place.get(other);
          return at === undefined || at === index ? [] : [at];
        }),
      },
    ];
  });
  const invented = Array.from({ length: guests - invited.length }, (_, index): Invitee => {
    const profile = inventedProfile(index, state.about.languages);
    return { profile, mail: '', role: 'participant', firstTimer: index % 4 === 0, apart: [] };
  });
  return [...invited, ...invented];
}

function inventedProfile(index: number, languages: readonly string[]): Profile {
  const name = inventedNames[index % inventedNames.length] ?? 'Alex';
  const again = Math.floor(index / inventedNames.length);
  const own = languages[index % Math.max(1, languages.length)] ?? 'en';
  return {
    name: again === 0 ? name : `${name} ${again + 1}`,
    organisation: `Organisation ${Math.floor(index / perOrganisation) + 1}`,
    // Every other one speaks all, so that nobody is without a table.
    languages: index % 2 === 0 ? [...languages] : [own],
    topics: [],
  };
}
