import type { Guest, Problem } from '#shared/matching/types.ts';
import fc from 'fast-check';
import { guestNamed, matchingProblem } from './matching-problem.ts';

interface Bounds {
  readonly people: number;
  readonly rounds?: number;
}

/** Any gathering: organisations, languages, wishes, hosts and a history that also name people who are not here. */
export function anyProblem({ people, rounds = 3 }: Bounds): fc.Arbitrary<Problem> {
  const languages = fc.subarray(['de', 'en', 'es', 'fr'], { maxLength: 3 });
  const about = fc.record({
    organisation: fc.option(fc.constantFrom('city', 'library', 'museum')),
    languages,
    topics: fc.subarray(['nights', 'trees', 'youth']),
    firstTimer: fc.boolean(),
    attributes: fc.subarray(['mayor', 'newcomer']),
  });
  return fc
    .array(about, { minLength: 1, maxLength: people, size: 'max' })
    .map((guests) => guests.map((one, index) => guestNamed(`p${index}`, one)))
    .chain((guests) => {
      const id = fc.nat(guests.length + 2).map((index) => `p${index}`);
      return fc
        .record({
          tableSize: fc.integer({ min: 2, max: 8 }),
          roundsLeft: fc.integer({ min: 1, max: rounds }),
          history: fc.array(fc.record({ a: id, b: id, times: fc.nat(3) }), { maxLength: guests.length * 3 }),
          keepApart: fc.array(fc.tuple(id, id), { maxLength: Math.ceil(guests.length / 4) }),
          hosts: fc.oneof(fc.constant([]), fc.subarray(guests.map((guest) => guest.id))),
        })
        .map((given) => matchingProblem(guests, given));
    });
}

/** A gathering made from a seating that keeps every hard rule: one exists, and the engine has to find one as good. */
export function solvableProblem(people: number): fc.Arbitrary<Problem> {
  const languages = ['de', 'en', 'es', 'fr'];
  return fc.integer({ min: 2, max: 6 }).chain((tableSize) =>
    fc.integer({ min: 1, max: Math.floor(people / tableSize) }).chain((tables) =>
      fc
        .record({
          spoken: fc.array(fc.constantFrom(...languages), { minLength: tables, maxLength: tables }),
          also: fc.array(fc.subarray(languages, { maxLength: 2 }), { minLength: tables * tableSize, maxLength: tables * tableSize }),
          apart: fc.array(fc.tuple(fc.nat(tables * tableSize - 1), fc.nat(tables * tableSize - 1)), { maxLength: tables * 2 }),
        })
        .map(({ spoken, also, apart }) => {
          const guests: Guest[] = also.map((more, index) =>
            guestNamed(`p${index}`, { languages: [...new Set([spoken[index % tables] ?? 'en', ...more])] }),
          );
          const keepApart = apart.filter(([a, b]) => a % tables !== b % tables).map(([a, b]) => [`p${a}`, `p${b}`] as const);
          return matchingProblem(guests, { tableSize, keepApart });
        }),
    ),
  );
}
