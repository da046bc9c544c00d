import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DensePairKinds, SparsePairKinds, traits } from './pair-kinds.ts';
import { PairLists } from './pair-lists.ts';
import { prices } from './prices.ts';
import { weights } from './weights.ts';

const people = 6;
const pairs = fc
  .array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1), fc.integer({ min: 1, max: 3 })))
  .map((all) => all.filter(([a, b]) => a !== b));

it('pairs cost what their meetings, wishes and organisations say, alike from lists and from a table of all pairs', () => {
  fc.assert(
    fc.property(
      pairs,
      pairs,
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: people, maxLength: people }),
      (met, apart, organisations) => {
        const colleagues = (a: number, b: number) => organisations[a] === organisations[b] && organisations[a] !== -1;
        const rules = {
          people,
          met: new PairLists(people, met.flat()),
          apart: new PairLists(people, apart.flat()),
          traitsOf: (a: number, b: number) => (colleagues(a, b) ? traits.colleagues : 0),
        };
        const [dense, sparse] = [new DensePairKinds(rules), new SparsePairKinds(rules)];
        const valueOf = (list: typeof met, a: number, b: number) =>
          list.reduce((sum, [one, other, value]) => sum + ((one === a && other === b) || (one === b && other === a) ? value : 0), 0);
        for (let a = 0; a <= people; a++) {
          for (let b = 0; b <= people; b++) {
            if (a === b) continue;
            const present = a < people && b < people;
            const times = valueOf(met, a, b);
            const cost =
              weights.repeatMeeting * times +
              (times > 0 ? weights.repeat + (times - 1) ** 2 * weights.often : 0) +
              (valueOf(apart, a, b) > 0 ? weights.keepApart : 0) +
              (present && colleagues(a, b) ? weights.sameOrganisation : 0);
            expect([prices.told[dense.of(a, b)], prices.told[sparse.of(a, b)]]).toEqual([cost, cost]);
          }
        }
      },
    ),
  );
});
