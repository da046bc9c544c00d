import type { ReceivedMail } from '#tests/support/mail/mail-server.ts';
import type { Mode } from '#shared/gathering/people.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { foundingOrganisations } from '#tests/support/founding-harvest.ts';

const { guests } = readFoundingCase();

/** Those whose name is not their id. */
const shortened: Readonly<Record<string, string>> = { gpm: 'Global Parliament of Mayors' };

/** The names of its organisations by their ids, as its people bear them. */
const organisationNames: ReadonlyMap<string, string> = new Map(
  foundingOrganisations.map((id) => {
    const words = id.replaceAll('-', ' ');
    const found = guests.find(({ organisation }) => organisation.toLowerCase().replaceAll('-', ' ') === words);
    return [id, found?.organisation ?? shortened[id] ?? id];
  }),
);

/** Two of each organisation; the first one organises. */
export const everyone: readonly string[] = guests.map(({ name }) => name);
export const organiserName = 'Inès';
export const invited = guests.filter(({ name }) => name !== organiserName);

/** Those with a browser and real media, the organiser besides; everybody else comes over the wire. */
export const inBrowsers = ['Camille', 'Amina', 'Aurélie', 'Thabo', 'Kalpana'] as const;
export type InBrowser = (typeof inBrowsers)[number];
export const onThePhone: InBrowser = 'Aurélie';
/** Four with a picture, the others by sound alone. */
export const modeOf = (name: string): Mode => (name === 'Amina' || name === 'Kalpana' ? 'no_camera' : 'full');
export const overTheWire = everyone.filter((name) => name !== organiserName && !inBrowsers.some((one) => one === name));

export const peopleOf = (organisation: string): string[] =>
  guests.filter((one) => one.organisation === (organisationNames.get(organisation) ?? organisation)).map(({ name }) => name);

export const mailOf = (name: string): string => `${name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()}@example.org`;

/** As it comes out of a spreadsheet; one address is not one. */
export const list = [
  'Nom;Organisme;Courriel;Langues;Première fois;À séparer de',
  ...invited.map(({ name, organisation, languages }) =>
    [
      name,
      organisation,
      name === 'Amina' ? 'amina(at)example.org' : mailOf(name),
      languages.join(' '),
      name === 'Mikkel' ? 'oui' : '',
      name === 'Pablo' ? 'Lukas' : '',
    ].join(';'),
  ),
].join('\n');

/** The personal link in each of the mails, by address. */
export const linksIn = (mails: readonly ReceivedMail[]): ReadonlyMap<string, string> =>
  new Map(
    mails.flatMap(({ to, raw }) => {
      const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const link = /http:\/\/localhost:\d+\/g\/[\w-]+#k=p\.[\w.-]+/.exec(text)?.[0];
      return link === undefined ? [] : [[to, link]];
    }),
  );
