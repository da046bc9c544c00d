import type { About } from '#shared/gathering/about.ts';
import { fakePeople, type FakePerson } from '#tests/support/fake-person.ts';
import { openFoundingParty } from '#tests/support/founding-party.ts';
import type { FoundingTables } from '#tests/support/founding-party.ts';
import type { VisitorOptions, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { giveFakeDisplay } from '#tests/support/fake-display.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { languages } from './languages.ts';
import { giveStandInCamera, standIns } from './stand-in-camera.ts';
import type { Tour } from './tour.ts';

/** Long enough that nothing moves by itself while one looks; a round is announced 30 seconds before its bell, the card shows for 12. */
const programme: About['programme'] = [
  {
    kind: 'hall',
    seconds: 1500,
    topicTables: ['vulnerable-groups', 'organised-crime', 'polarisation', 'methods', 'women-public-space', 'local-partners'],
  },
  { kind: 'mixing', rounds: 3, seconds: 120, tableSize: 4, questions: ['challenges', 'work', 'highlights'] },
];

const tables: FoundingTables = {
  themes: {
    'vulnerable-groups': ['Inès', 'Noah', 'Sofía'],
    'organised-crime': ['Jonas', 'Pablo', 'Ruth', 'Andrés', 'Lukas', 'Mikkel'],
    polarisation: [],
    methods: ['Martin', 'Jette', 'Kwame', 'Samuel'],
    'women-public-space': ['Kalpana', 'Priya'],
    'local-partners': ['Katrin', 'Aïssatou'],
  },
  own: [{ topic: 'Lighting the way home', theme: 'women-public-space', seats: 4, people: ['Lindiwe', 'Rachel'] }],
  standing: [],
};

/** What somebody's shared screen shows. */
export const slide = [
  'Night walks: what we asked (example)',
  '1  Where do you feel safe after dark, and where not?',
  '2  Which way do you take home, and why that one?',
  '3  What would make you take the shorter one?',
  '4  Whom would you tell, if something happened?',
];

const [fr, en, amina, aurelie] = fakePeople(['Camille', 'Thabo', 'Amina', 'Aurélie']);

/** Lets everybody go who came over the wire. */
export async function endTour({ party, besides, troubled, mailing }: Tour): Promise<void> {
  await troubled?.close();
  await mailing?.close();
  for (const one of [party, ...besides]) one.close();
}

/** Everyone has come but the visitors, who stand before the front door. */
export async function startTour(foyer: WholeFoyer): Promise<Tour> {
  const party = await openFoundingParty(foyer.base, programme, tables);
  const withCamera = async (options: VisitorOptions & { readonly as: FakePerson }) => {
    const visitor = await foyer.visitor(options);
    await giveStandInCamera(visitor.context, standIns[options.as.id as keyof typeof standIns]);
    await giveFakeDisplay(visitor.context, '#fbfaf6', slide);
    return visitor;
  };
  const companions = [];
  for (const [as, organisation] of [
    [amina!, 'UNODC'],
    [aurelie!, 'ICPC'],
  ] as const) {
    const companion = await withCamera({ as, locale: 'en' });
    await comeToTheDoor(companion, party.sharedAddress, { name: as.id, mode: 'full', speaks: 'French' });
    await joinScreen(companion).organisation.fill(organisation);
    await joinScreen(companion).way('full').click();
    await hallScreen(companion).table(3).click();
    await hallScreen(companion).sit.click();
    await tableScreen(companion).leave.waitFor();
    companions.push(companion);
  }
  return {
    foyer,
    party,
    besides: [],
    troubled: null,
    mailing: null,
    companions,
    visitors: { fr: await withCamera({ locale: languages.fr, as: fr! }), en: await withCamera({ locale: languages.en, as: en! }) },
    others: { fr: await foyer.visitor({ locale: languages.fr }), en: await foyer.visitor({ locale: languages.en }) },
  };
}
