import { plainText } from './plain-text.ts';

/** What a column says of people, and what it may be called: in English, French, German, Spanish and Arabic, Foyer's own words among them. */
const headings = {
  name: [
    'name, full name, display name, participant name, participant, participants, person, guest',
    'nom, nom complet, nom et prénom, prénom et nom, prénom nom, nom prénom, nom du participant, personne, invité',
    'Vor- und Nachname, Name und Vorname, Vorname und Name, Vorname Name, Vorname Nachname, Teilnehmer, Teilnehmende, Gast',
    'nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, persona, participantes, invitado',
    'الاسم, اسم, الاسم الكامل, الاسم واللقب, المشارك, المشاركون',
  ],
  firstName: [
    'first name, forename, given name, prénom, prénoms, prénom usuel, Vorname, Vornamen, Rufname',
    'nombre, nombres, nombre de pila, الاسم الأول, الاسم الشخصي',
  ],
  lastName: [
    'last name, surname, family name, nom de famille, nom d’usage, patronyme, Nachname, Familienname, Zuname',
    'apellido, apellidos, primer apellido, اسم العائلة, اللقب, الاسم العائلي, الكنية',
  ],
  organisation: [
    'organisation, organization, org, company, employer, institution, affiliation',
    'organisme, structure, entreprise, employeur, société, collectivité, association, établissement',
    'Einrichtung, Firma, Unternehmen, Verband, Verein, Behörde, Arbeitgeber, Träger',
    'organización, institución, empresa, entidad, organismo, asociación, administración',
    'المنظمة, منظمة, المؤسسة, الجهة, الشركة, الهيئة, الجمعية',
  ],
  mail: [
    'mail, email, email address, mail address, work email',
    'courriel, adresse mail, adresse email, adresse courriel, adresse électronique, mél, email professionnel, mail professionnel',
    'courriel professionnel, adresse de courriel, adresse de messagerie, E-Mail-Adresse, Mailadresse, Emailadressen',
    'correo, correo electrónico, dirección de correo, dirección de correo electrónico, dirección electrónica',
    'البريد الإلكتروني, بريد إلكتروني, البريد, الإيميل, عنوان البريد الإلكتروني',
  ],
  languages: [
    'language, languages, spoken languages, languages spoken, working languages',
    'langue, langues, langues parlées, langues de travail, Sprache, Sprachen, Sprachkenntnisse',
    'idioma, idiomas, lengua, lenguas, اللغة, اللغات, لغات',
  ],
  topics: [
    'topic, topics, theme, themes, interest, interests, keywords, talk to me about',
    'mots-clés, sujet, sujets, intérêts, centres d’intérêt, parlez-moi de, parler avec moi de',
    'Thema, Themen, Interessen, Stichworte, Stichwörter, Ansprechen auf',
    'tema, temas, intereses, palabras clave, hablarle de, حدثوني عن, المواضيع, الموضوعات, الاهتمامات',
  ],
  role: ['role, host, table host, hôte, animateur, animatrice, Rolle, función, rol, papel, الدور, دور'],
  firstTimer: [
    'first timer, first time, first time here, newcomer, première fois, première fois ici, nouveau, nouvelle',
    'zum ersten Mal, zum ersten Mal hier, erstes Mal, primera vez, primera vez aquí, أول مرة, أول مرة هنا, المرة الأولى',
  ],
  keepApart: [
    'keep apart, keep apart from, apart, apart from, not with, avoid',
    'séparer de, à séparer de, pas avec, éviter, séparer, tenir écarté de, à ne pas asseoir avec',
    'nicht mit, nicht zusammensetzen mit, trennen von, no sentar con, separar de, no con, عدم الإجلاس مع',
  ],
};

export type Column = keyof typeof headings;

export const columns = Object.keys(headings) as readonly Column[];

const named: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) => headings[column].flatMap((said) => said.split(',').map((words) => [plainText(words), column] as const))),
);

const longestHeading = { signs: 100, words: 8 };

/** What a column says, by its heading; null where nobody knows. */
export function columnNamed(heading: string): Column | null {
  return heading.length > longestHeading.signs ? null : (named.get(plainText(heading)) ?? null);
}

/** Of a longer heading what it is about, before whose it is: the "nom de la structure" is a structure. */
const telling: readonly Column[] = ['mail', 'organisation', 'languages', 'topics', 'firstName', 'lastName', 'name', 'role'];

/** What a longer heading seems to say, by the most words of it that are known together: "Collectivité / Organisme", "E-mail 1". */
export function columnLike(heading: string): Column | null {
  const words = heading.length > longestHeading.signs ? [] : (heading.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []);
  if (words.length > longestHeading.words) return null;
  for (let length = words.length; length > 0; length--) {
    const runs = words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(''));
    const found = new Set(runs.map(columnNamed));
    const best = telling.find((column) => found.has(column));
    if (best !== undefined) return best;
  }
  return null;
}
