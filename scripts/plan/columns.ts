import { Refusal } from '../launch/refusal.mjs';

/** What a column says of people, and what it may be called, in English and French, without accents, blanks or case. */
const names = {
  name: ['name', 'fullname', 'participant', 'participants', 'person', 'nom', 'nomcomplet', 'nometprenom', 'prenometnom', 'personne'],
  firstName: ['firstname', 'givenname', 'prenom'],
  lastName: ['lastname', 'surname', 'familyname', 'nomdefamille'],
  organisation: ['organisation', 'organization', 'company', 'employer', 'institution', 'organisme', 'structure', 'entreprise', 'employeur'],
  languages: ['language', 'languages', 'langue', 'langues', 'languesparlees', 'spokenlanguages'],
  keepApart: [
    'keepapart',
    'keepapartfrom',
    'apart',
    'apartfrom',
    'notwith',
    'avoid',
    'separerde',
    'aseparerde',
    'pasavec',
    'eviter',
    'separer',
  ],
  topics: ['topic', 'topics', 'theme', 'themes', 'interests', 'sujet', 'sujets', 'interets'],
  firstTimer: ['firsttimer', 'firsttime', 'newcomer', 'premierefois', 'nouveau', 'nouvelle'],
  host: ['host', 'tablehost', 'hote', 'animateur', 'animatrice'],
} as const;

export type Column = keyof typeof names;

/** Where each known column stands. Columns with other headings are left aside; without one for names, it refuses. */
export function findColumns(headings: readonly string[]): ReadonlyMap<Column, number> {
  const plain = headings.map(plainText);
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    const at = plain.flatMap((heading, index) => (known.includes(heading) ? [index] : []));
    const [first, second] = at;
    if (second !== undefined)
      throw new Refusal(`The first line has two columns for the same: "${headings[first ?? 0]}" and "${headings[second]}".`);
    if (first !== undefined) found.set(column, first);
  }
  if (!found.has('name') && !found.has('firstName') && !found.has('lastName'))
    throw new Refusal(`The first line has to name the columns, one of them "name" or "nom"; it reads: ${headings.join(', ')}.`);
  return found;
}

/** Letters and digits alone, small and without accents, to compare what people type. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
