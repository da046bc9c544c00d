import { plainText } from './plain-text.ts';

/** What a column says of people, and what it may be called, in English and French, as `plainText` has it. */
const names = {
  name: [
    'name',
    'fullname',
    'participant',
    'participants',
    'person',
    'guest',
    'nom',
    'nomcomplet',
    'nometprenom',
    'prenometnom',
    'prenomnom',
    'nomprenom',
    'personne',
    'invite',
  ],
  firstName: ['firstname', 'givenname', 'prenom'],
  lastName: ['lastname', 'surname', 'familyname', 'nomdefamille'],
  organisation: [
    'organisation',
    'organization',
    'org',
    'company',
    'employer',
    'institution',
    'organisme',
    'structure',
    'entreprise',
    'employeur',
    'societe',
    'collectivite',
  ],
  mail: [
    'mail',
    'email',
    'emailaddress',
    'mailaddress',
    'courriel',
    'adressemail',
    'adresseemail',
    'adressecourriel',
    'adresseelectronique',
    'mel',
  ],
  languages: ['language', 'languages', 'langue', 'langues', 'languesparlees', 'spokenlanguages'],
  topics: [
    'topic',
    'topics',
    'theme',
    'themes',
    'interests',
    'talktomeabout',
    'sujet',
    'sujets',
    'interets',
    'centresdinteret',
    'parlezmoide',
  ],
  role: ['role', 'host', 'tablehost', 'hote', 'animateur', 'animatrice'],
  firstTimer: ['firsttimer', 'firsttime', 'firsttimehere', 'newcomer', 'premierefois', 'premierefoisici', 'nouveau', 'nouvelle'],
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
    'tenirecartede',
  ],
} as const;

export type Column = keyof typeof names;

export const columns = Object.keys(names) as readonly Column[];

/** What a column says, by its heading; null where nobody knows. */
export function columnNamed(heading: string): Column | null {
  const plain = plainText(heading);
  return columns.find((column) => (names[column] as readonly string[]).includes(plain)) ?? null;
}
