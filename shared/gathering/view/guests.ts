import type { World } from '../decision.ts';
import { mailKinds, type MailsOfPerson } from '../mails.ts';
import { isAround, type Invitation, type Person, type Profile } from '../people.ts';
import type { Personal } from '../personal.ts';
import type { GatheringState } from '../state.ts';
import type { GuestRow, Rows } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

interface Made {
  readonly profile: Profile | undefined;
  readonly invitation: Invitation | undefined;
  readonly apart: string;
  readonly mails: MailsOfPerson | undefined;
  readonly row: GuestRow;
}

/** Rows by the person they were made of: of thousands a tick changes a few, and the same object needs no comparing. */
const made = new WeakMap<Person, Made>();

/** Everyone the gathering knows, for organisers alone. */
export function guestRows({ state, personal }: World<Known>): Rows<GuestRow> {
  const people = Object.values(state.people);
  const others = apartBothWays(people);
  return Object.fromEntries(
    people
      .filter((person) => !isUnknown(person, personal))
      .map((person) => {
        const apart = others.get(person.id) ?? [];
        const parts = {
          profile: personal.profile[person.id],
          invitation: personal.invitation[person.id],
          apart: apart.join(),
          mails: state.mails[person.id],
        };
        const known = made.get(person);
        if (
          known?.profile === parts.profile &&
          known?.invitation === parts.invitation &&
          known?.apart === parts.apart &&
          known.mails === parts.mails
        )
          return [person.id, known.row];
        const row = rowOf(person, parts, apart);
        made.set(person, { ...parts, row });
        return [person.id, row];
      }),
  );
}

/** Nothing is known of them any more: withdrawn, or erased. */
const isUnknown = (person: Person, personal: Personal): boolean => !isAround(person) && personal.profile[person.id] === undefined;

function rowOf(
  person: Person,
  { profile, invitation, mails }: Pick<Made, 'profile' | 'invitation' | 'mails'>,
  apart: readonly string[],
): GuestRow {
  return {
    id: person.id,
    name: profile?.name ?? '',
    organisation: profile?.organisation ?? '',
    languages: profile?.languages ?? [],
    standing: person.standing,
    around: isAround(person),
    organiser: person.role === 'organiser',
    generation: person.generation,
    host: person.host,
    firstTimer: invitation?.firstTimer ?? false,
    mail: invitation?.mail ?? '',
    apart,
    listed: person.listed,
    mails: progressOf(mails),
  };
}

function progressOf(mails: MailsOfPerson = {}): GuestRow['mails'] {
  return Object.fromEntries(
    mailKinds.flatMap((kind) => {
      const mailed = mails[kind];
      return mailed === undefined ? [] : [[kind, mailed.progress]];
    }),
  );
}

function apartBothWays(people: readonly Person[]): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  const add = (one: string, other: string) => void others.set(one, (others.get(one) ?? new Set<string>()).add(other));
  for (const { id, apartFrom } of people)
    for (const other of apartFrom) {
      add(id, other);
      add(other, id);
    }
  return new Map([...others].map(([id, apart]) => [id, [...apart].sort()]));
}
