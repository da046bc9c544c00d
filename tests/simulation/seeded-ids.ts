import { seededRandom, type Random } from '#shared/primitives/seeded-random.ts';

let random: Random = seededRandom(1);
let drawn = 0;

/** From here on ids are those of this seed. Tests put this module in the place of the one that draws them from the system. */
export function useIdsOf(seed: number): void {
  random = seededRandom(seed);
  drawn = 0;
}

/** No two are alike, and which are drawn is by the seed; more of it would take more time than all else that decides. */
export const freshId = (): string => `${random.below(2 ** 32).toString(36)}-${++drawn}`;

export const freshIds = (count: number): readonly string[] => Array.from({ length: count }, freshId);
