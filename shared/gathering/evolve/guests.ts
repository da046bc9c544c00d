import type { GatheringEvent } from '../events.ts';
import type { GatheringState } from '../state.ts';
import { newPerson } from './people.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type GuestsEvent = Extract<
  GatheringEvent,
  { type: 'PeopleInvited' | 'PeopleKeptApart' | 'ApartChanged' | 'HostNamed' | 'InvitationEdited' }
>;

/** What organisers decide of many people at once: one copy of the record, however many there are. */
export function evolveGuests(state: Known, event: GuestsEvent): Known {
  if (event.type === 'InvitationEdited') return state;
  const people = new Map(Object.entries(state.people));
  switch (event.type) {
    case 'PeopleInvited':
      for (const { person, role, host } of event.data.people)
        people.set(person, { ...newPerson(person, role, 'invited'), listed: true, host });
      break;
    case 'PeopleKeptApart':
      for (const [one, other] of event.data.pairs) {
        const person = people.get(one);
        if (person !== undefined && !person.apartFrom.includes(other))
          people.set(one, { ...person, apartFrom: [...person.apartFrom, other] });
      }
      break;
    case 'ApartChanged': {
      const { person: id, from } = event.data;
      for (const person of people.values())
        if (person.id === id) people.set(id, { ...person, apartFrom: from });
        else if (person.apartFrom.includes(id))
          people.set(person.id, { ...person, apartFrom: person.apartFrom.filter((other) => other !== id) });
      break;
    }
    case 'HostNamed': {
      const person = people.get(event.data.person);
      if (person !== undefined) people.set(person.id, { ...person, host: event.data.host });
      break;
    }
  }
  return { ...state, people: Object.fromEntries(people) };
}
