import { seededRandom, type Random } from '#shared/primitives/seeded-random.ts';

let random: Random = seededRandom(1);

/** From here on ids are those of this seed. Tests put this module in the place of the one that draws them from the system. */
export function useIdsOf(seed: number): void {
  random = seededRandom(seed);
}

const half = (): string =>
  random
    .below(2 ** 32)
    .toString(36)
    .padStart(7, '0');

export const freshId = (): string => `${half()}${half()}${half()}`;

export const freshIds = (count: number): readonly string[] => Array.from({ length: count }, freshId);
