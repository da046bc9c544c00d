/** A stream of pseudo-random numbers, the same for the same seed on every machine. Not for secrets. */
export interface Random {
  /** Uniform in [0, 1), 32 bits fine. */
  next(): number;
  /** Uniform whole number in 0 … `bound` - 1, for bounds up to 2^32. */
  below(bound: number): number;
}

/** xoshiro128++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), seeded by the low 32 bits through splitmix32. */
export function seededRandom(seed: number): Random {
  let expand = seed | 0;
  const word = () => {
    expand = (expand + 0x9e3779b9) | 0;
    let mixed = Math.imul(expand ^ (expand >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  const bits = () => {
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const next = () => bits() / 0x1_0000_0000;
  return { next, below: (bound) => Math.floor(next() * bound) };
}

/** A stream of its own, told by where another stands now. */
export const branch = (random: Random): Random => seededRandom(random.below(2 ** 32));

/** A shuffled copy (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const item = copy[last] as Item;
    copy[last] = copy[other] as Item;
    copy[other] = item;
  }
  return copy;
}
