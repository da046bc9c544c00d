import type { About } from '#shared/gathering/about.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { openFoundingParty } from '#tests/support/founding-party.ts';
import type { FoundingTables } from '#tests/support/founding-party.ts';
import type { WholeFoyer } from '#tests/support/whole-foyer.ts';
import type { Tour } from './tour.ts';

/** Long enough that nothing moves by itself while one looks; a change is announced 42 seconds before its bell, the card shows for 17. */
const programme: About['programme'] = [
  {
    kind: 'hall',
    seconds: 1500,
    topicTables: ['vulnerable-groups', 'organised-crime', 'polarisation', 'methods', 'women-public-space', 'local-partners'],
  },
  { kind: 'mixing', rounds: 3, seconds: 170, tableSize: 4, questions: ['challenges', 'work', 'highlights'] },
];

const tables: FoundingTables = {
  themes: {
    'vulnerable-groups': ['Inès', 'Noah', 'Aïssatou', 'Sofía'],
    'organised-crime': ['Jonas', 'Pablo', 'Ruth', 'Andrés', 'Lukas', 'Mikkel'],
    polarisation: ['Jette', 'Rachel'],
    methods: ['Amina', 'Martin', 'Kwame', 'Samuel'],
    'women-public-space': ['Kalpana', 'Priya'],
    'local-partners': ['Thabo'],
  },
  own: [{ topic: 'Lighting the way home', theme: 'women-public-space', seats: 4, people: ['Katrin', 'Lindiwe'] }],
  standing: ['Aurélie'],
};

/** Everyone is in the hall, two visitors with their browsers stand before the front door. */
export async function startTour(foyer: WholeFoyer): Promise<Tour> {
  const [fr, en] = fakePeople(['fr', 'en']);
  const among = fakePeople(['fr', 'en']);
  const party = await openFoundingParty(foyer.base, programme, tables);
  return {
    foyer,
    party,
    visitors: { fr: await foyer.visitor({ locale: 'fr', as: fr!, among }), en: await foyer.visitor({ locale: 'en', as: en!, among }) },
  };
}
