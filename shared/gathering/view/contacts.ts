import { contactsOf } from '../contacts.ts';
import type { World } from '../decision.ts';
import type { GatheringState } from '../state.ts';
import type { MineView } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type Contacts = Pick<MineView, 'contactCard' | 'offered' | 'contacts'>;

const none: Contacts = { contactCard: null, offered: [], contacts: {} };

/** A person's own card, to whom they offered it, and the cards of those who offered theirs too. Whoever was removed has none. */
export function contactsView({ state, personal }: World<Known>, person: string): Contacts {
  if (state.people[person]?.standing !== 'admitted') return none;
  const exchanged = contactsOf(personal, person);
  const isKnown = (other: string) => personal.profile[other] !== undefined;
  return {
    contactCard: personal.contact_card[person] ?? null,
    offered: (personal.contact_offers[person] ?? []).filter((other) => !exchanged.includes(other) && isKnown(other)),
    contacts: Object.fromEntries(
      exchanged.flatMap((other) => {
        const card = personal.contact_card[other];
        return card === undefined ? [] : [[other, card]];
      }),
    ),
  };
}
