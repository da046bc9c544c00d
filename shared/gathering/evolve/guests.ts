import type { GatheringEvent } from '../events.ts';
import type { GatheringState } from '../state.ts';
import { newPerson } from './people.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type GuestsEvent = Extract<GatheringEvent, { type: 'PeopleInvited' | 'PeopleKeptApart' }>;

/** What organisers decide of many people at once: one copy of the record, however many there are. */
export function evolveGuests(state: Known, event: GuestsEvent): Known {
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
  }
  return { ...state, people: Object.fromEntries(people) };
}
