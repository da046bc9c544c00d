import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DensePairCosts, SparsePairCosts } from './pair-costs.ts';
import { PairLists } from './pair-lists.ts';
import { weights } from './weights.ts';

const people = 6;
const pairs = fc
  .array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1), fc.integer({ min: 1, max: 3 })))
  .map((all) => all.filter(([a, b]) => a !== b));

it('pair costs follow from meetings, wishes and organisations, alike from lists and from a table of all pairs', () => {
  fc.assert(
    fc.property(
      pairs,
      pairs,
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: people, maxLength: people }),
      (met, apart, organisations) => {
        const rules = {
          people,
          met: new PairLists(people, met.flat()),
          apart: new PairLists(people, apart.flat()),
          organisations: Int32Array.from(organisations),
        };
        const [dense, sparse] = [new DensePairCosts(rules), new SparsePairCosts(rules)];
        const valueOf = (list: typeof met, a: number, b: number) =>
          list.reduce((sum, [one, other, value]) => sum + ((one === a && other === b) || (one === b && other === a) ? value : 0), 0);
        for (let a = 0; a <= people; a++) {
          for (let b = 0; b <= people; b++) {
            if (a === b) continue;
            const present = a < people && b < people;
            const colleagues = present && organisations[a] === organisations[b] && organisations[a] !== -1;
            const cost =
              weights.repeatMeeting * valueOf(met, a, b) +
              (valueOf(apart, a, b) > 0 ? weights.keepApart : 0) +
              (colleagues ? weights.sameOrganisation : 0);
            expect([dense.of(a, b), sparse.of(a, b)]).toEqual([cost, cost]);
          }
        }
      },
    ),
  );
});
