import type { Theme } from '#shared/gathering/about.ts';

/** More than these nobody reads through before a card is added. */
const mostProposed = 2;
/** Letters that two words must share at their beginning to be forms of one. */
const stemLetters = 4;

/** Words that say nothing of what a theme is about, in French and English, as `wordsOf` gives them. */
const empty = new Set(
  (
    'avec aupres autre autres aussi cela celle celui ceux chaque chez comme contre dans depuis dont donc elle elles encore entre etre ' +
    'fait faire garder gens leur leurs lien liens mais meme moins nombre notre nous parce pour pouvoir personne personnes plus plusieurs ' +
    'quand quel quelle sans selon situation situations sont sous sujet theme themes tous tout toute toutes tres travail vers votre vous ' +
    'about after against also among been before being between both does each from have here into issue issues keep keeping more most much other ' +
    'others over people person same some such than that their them then there these they this those through topic under very ' +
    'what when where which while with within without work working would your'
  ).split(' '),
);

/**
 * Themes that a card's text names, by plain matching of words: the likeliest first, at most two. A word that several themes share
 * counts by its part, so that "public" alone proposes neither of "public space" and "public transport".
 */
export function proposeThemes(text: string, themes: readonly Theme[]): string[] {
  const said = new Set(wordsOf(text));
  const named = themes.map(({ id, name }) => ({ id, words: distinct(Object.values(name).flatMap(wordsOf)) }));
  const sharedBy = (word: string): number => named.filter(({ words }) => words.some((other) => isFormOf(other, word))).length;
  return named
    .map(({ id, words }) => {
      const heard = words.filter((word) => [...said].some((other) => isFormOf(other, word)));
      return { id, score: heard.reduce((sum, word) => sum + 1 / sharedBy(word), 0) };
    })
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostProposed)
    .map(({ id }) => id);
}

/** Words without case and accents that may carry a meaning. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/œ/g, 'oe');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= stemLetters && !empty.has(word));
}

/** One of each kin: a theme named in two languages with the same word names it once. */
const distinct = (words: readonly string[]): string[] =>
  words.filter((word, index) => !words.slice(0, index).some((earlier) => isFormOf(earlier, word)));

/** "méthodes" and "method", "indicateur" and "indicators": alike but for an ending of at most a third, counted from the longer. */
function isFormOf(one: string, other: string): boolean {
  let alike = 0;
  while (alike < Math.min(one.length, other.length) && one[alike] === other[alike]) alike++;
  return alike >= Math.max(stemLetters, Math.ceil((Math.max(one.length, other.length) * 2) / 3));
}
