import type { OrganisationsMet } from '#shared/gathering/organisations-met.ts';
import type { Voice } from '#shared/gathering/view/harvest-part-types.ts';

export interface MetTriangle {
  /** Organisations that met any, by name. */
  readonly names: readonly string[];
  /** Pairs of each with those before it in the order, and with itself last. */
  readonly rows: readonly (readonly number[])[];
  /** The greatest number in it. */
  readonly most: number;
}

/** Each two organisations once: the lower half of a table of all by all. */
export function metTriangle(met: readonly OrganisationsMet[], voices: readonly Voice[], language: string): MetTriangle {
  const known = new Set(met.flatMap(({ organisations }) => organisations));
  const shown = voices.filter(({ id }) => known.has(id)).sort((a, b) => a.name.localeCompare(b.name, language));
  const pairsOf = (a: string, b: string): number =>
    met.find(({ organisations: [one, other] }) => (one === a && other === b) || (one === b && other === a))?.pairs ?? 0;
  return {
    names: shown.map(({ name }) => name),
    rows: shown.map((one, index) => shown.slice(0, index + 1).map((other) => pairsOf(one.id, other.id))),
    most: Math.max(1, ...met.map(({ pairs }) => pairs)),
  };
}
