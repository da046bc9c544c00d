/** Keys that move between tables; left and right as seen, so that a page read from right to left turns them round itself. */
export type WalkKey = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** The place reached from place `from` with a key, in rows of these lengths. At an edge it stays. */
export function walk(from: number, key: WalkKey, rows: readonly number[]): number {
  const last = rows.reduce((sum, row) => sum + row, 0) - 1;
  switch (key) {
    case 'next':
      return Math.min(last, from + 1);
    case 'previous':
      return Math.max(0, from - 1);
    case 'first':
      return 0;
    case 'last':
      return Math.max(0, last);
    case 'up':
      return toRow(from, -1, rows);
    case 'down':
      return toRow(from, 1, rows);
  }
}

/** The nearest place above or below: rows are centred, so that distances count from their middle. */
function toRow(from: number, step: 1 | -1, rows: readonly number[]): number {
  let start = 0;
  let row = 0;
  for (const length of rows) {
    if (from < start + length) break;
    start += length;
    row += 1;
  }
  const own = rows[row];
  const target = rows[row + step];
  if (own === undefined || target === undefined) return from;
  const targetStart = step === 1 ? start + own : start - target;
  const offset = from - start - (own - 1) / 2;
  const place = Math.round(offset + (target - 1) / 2);
  return targetStart + Math.min(target - 1, Math.max(0, place));
}

const keys: Readonly<Record<string, WalkKey>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** What a pressed key means here; undefined for a key that does not move. */
export function walkKeyOf(key: string, rightToLeft: boolean): WalkKey | undefined {
  if (key === 'ArrowRight') return rightToLeft ? 'previous' : 'next';
  if (key === 'ArrowLeft') return rightToLeft ? 'next' : 'previous';
  return keys[key];
}

/** The next place after `from` whose title begins with the letters typed, going round; undefined when there is none. */
export function findByLetters(titles: readonly string[], from: number, letters: string): number | undefined {
  const wanted = plain(letters);
  const single = new Set(wanted).size === 1;
  const searched = single ? wanted.slice(0, 1) : wanted;
  const skip = single ? 1 : 0;
  for (let step = skip; step < titles.length + skip; step++) {
    const place = (from + step) % titles.length;
    if (plain(titles[place] ?? '').startsWith(searched)) return place;
  }
  return undefined;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
