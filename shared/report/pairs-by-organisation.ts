import type { OrganisationsMet } from '#shared/gathering/organisations-met.ts';
import type { Organisations } from './organisations.ts';
import type { MetPair } from './report.ts';

/** Which organisations met, by their ids in the report and in its order. */
export function pairsByOrganisation(met: readonly OrganisationsMet[], { idOf, rows }: Organisations): MetPair[] {
  const rankOf = new Map(rows.map(({ id }, index) => [id, index]));
  const rank = (id: string): number => rankOf.get(id) ?? 0;
  return met
    .flatMap(({ organisations: [one, other], pairs }): MetPair[] => {
      const [a, b] = [idOf(one), idOf(other)];
      if (a === null || b === null) return [];
      return [{ organisations: rank(a) <= rank(b) ? [a, b] : [b, a], pairs }];
    })
    .sort((x, y) => rank(x.organisations[0]) - rank(y.organisations[0]) || rank(x.organisations[1]) - rank(y.organisations[1]));
}
