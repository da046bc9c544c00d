/**
 * How people move from round to round, in cycles of `order`, those left over staying in place; and a second symmetry that leaves every base round as
 * it is. Person c * order + x goes to c * order + (x + 1) mod order.
 */
export interface Turn {
  readonly people: number;
  readonly order: number;
  readonly bases: number;
  /** The orbit of each pair under the moves, by a * people + b; the last one for a person with themselves. */
  readonly orbits: Int16Array;
  /** 1 for each orbit whose pairs must not meet, as they would do so more than once. */
  readonly closed: Uint8Array;
  /** Where the second symmetry takes each person, and after how many times everybody is back: a prime, or 1 where there is no second symmetry. */
  readonly image: Int16Array;
  readonly period: number;
  /** Where it takes each orbit, and 1 for those it leaves in place. */
  readonly imageOfOrbit: Int16Array;
  readonly single: Uint8Array;
  /** Where somebody is so many rounds later. */
  readonly moved: (person: number, by: number) => number;
}

/** Most base rounds; the others are their images. */
const mostBases = 3;

/** Rounds more than wanted that the images may make. */
const mostSpare = 2;

/** How often the second symmetry is done until everybody is back. */
const periods = [2, 3, 5, 7];

/** Turns that give the rounds wanted and leave room enough for all pairs, simplest first. */
export function turnsFor(sizes: readonly number[], wanted: number): Turn[] {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const pairsPerRound = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const turns: Turn[] = [];
  for (let bases = 1; bases <= mostBases; bases++) {
    for (let order = Math.max(2, Math.ceil(wanted / bases)); order <= people && order * bases <= wanted + mostSpare; order++) {
      const cycles = Math.floor(people / order);
      const still = people - cycles * order;
      if (still > sizes.length) continue;
      const { orbits, closed } = orbitsOf(people, order);
      if (closed.filter((one) => one === 0).length < bases * pairsPerRound) continue;
      const moved = (person: number, by: number) =>
        person < cycles * order ? person - (person % order) + (((person % order) + by) % order) : person;
      for (const symmetry of imagesFor({ order, cycles, still }))
        turns.push({
          people,
          order,
          bases,
          orbits,
          closed,
          ...symmetry,
          ...orbitImages({ people, orbits, closed }, symmetry.image),
          moved,
        });
    }
  }
  return turns;
}

function orbitsOf(people: number, order: number): Pick<Turn, 'orbits' | 'closed'> {
  const cycled = people - (people % order);
  const next = (person: number) => (person >= cycled ? person : person % order === order - 1 ? person - order + 1 : person + 1);
  const orbits = new Int16Array(people * people).fill(-1);
  const closed: number[] = [];
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) {
      if (orbits[a * people + b] !== -1) continue;
      let length = 0;
      for (let [x, y] = [a, b]; orbits[x * people + y] === -1; [x, y] = [next(x), next(y)], length++) {
        orbits[x * people + y] = closed.length;
        orbits[y * people + x] = closed.length;
      }
      closed.push(length < order ? 1 : 0);
    }
  }
  for (let a = 0; a < people; a++) orbits[a * people + a] = closed.length;
  return { orbits, closed: Uint8Array.from([...closed, 1]) };
}

function orbitImages({ people, orbits, closed }: Pick<Turn, 'people' | 'orbits' | 'closed'>, image: Int16Array) {
  const imageOfOrbit = new Int16Array(closed.length);
  for (let a = 0; a < people; a++) {
    for (let b = 0; b < people; b++) {
      imageOfOrbit[orbits[a * people + b] as number] = orbits[(image[a] as number) * people + (image[b] as number)] as number;
    }
  }
  const moves = image.some((to, person) => to !== person);
  return { imageOfOrbit, single: Uint8Array.from(imageOfOrbit, (to, orbit) => (moves && to === orbit ? 1 : 0)) };
}

interface Cycles {
  readonly order: number;
  readonly cycles: number;
  readonly still: number;
}

/** Second symmetries: multiply the places within cycles, and move some cycles, and some of those who stay, round among themselves. */
function imagesFor({ order, cycles, still }: Cycles): Pick<Turn, 'image' | 'period'>[] {
  const images: Pick<Turn, 'image' | 'period'>[] = [{ image: Int16Array.from(Array(cycles * order + still).keys()), period: 1 }];
  for (const period of periods) {
    for (let factor = 1; factor < order; factor++) {
      if (powerOf(factor, period, order) !== 1 % order || !isUnit(factor, order)) continue;
      for (let turning = Math.floor(cycles / period); turning >= 0; turning--) {
        for (let stillTurning = Math.floor(still / period); stillTurning >= 0; stillTurning--) {
          if (turning === 0 && stillTurning === 0 && powerOf(factor, 1, order) === 1 % order) continue;
          if (!isNew(factor, period, order) && turning === 0 && stillTurning === 0) continue;
          const turned = (one: number, moving: number) => (one < moving * period ? one - (one % period) + ((one + 1) % period) : one);
          const image = new Int16Array(cycles * order + still);
          for (let person = 0; person < cycles * order; person++) {
            const [cycle, place] = [Math.floor(person / order), person % order];
            image[person] = turned(cycle, turning) * order + ((place * factor) % order);
          }
          for (let one = 0; one < still; one++) image[cycles * order + one] = cycles * order + turned(one, stillTurning);
          images.push({ image, period });
        }
      }
    }
  }
  return images;
}

/** Whether a factor comes back to 1 with this period and with none before it. */
function isNew(factor: number, period: number, order: number): boolean {
  for (let earlier = 1; earlier < period; earlier++) if (powerOf(factor, earlier, order) === 1 % order) return false;
  return true;
}

function powerOf(factor: number, exponent: number, order: number): number {
  let power = 1;
  for (let times = 0; times < exponent; times++) power = (power * factor) % order;
  return power;
}

function isUnit(factor: number, order: number): boolean {
  let [a, b] = [factor, order];
  while (b > 0) [a, b] = [b, a % b];
  return a === 1;
}
