import type { Invitee } from '#shared/gathering/people.ts';
import { plainText } from './plain-text.ts';

/** Several values in one cell, however parted. */
export function listed(cell: string): string[] {
  return cell
    .split(/[,;،؛|/+&\n]|\s+(?:and|et|und|y)\s+|\s{2,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Several names in one cell; a name may hold more than a list of words does. */
export function namesListed(cell: string): string[] {
  return cell
    .split(/[,;،؛|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const plainly = (...words: string[]): ReadonlySet<string> => new Set(words.flatMap((said) => said.split(',').map(plainText)));

const yes = plainly('yes, y, oui, o, x, 1, true, vrai, ja, j, wahr, sí, s, verdadero, نعم');
const no = new Set(['', ...plainly('no, n, non, 0, false, faux, nein, falsch, falso, لا')]);

/** Whether a cell says yes, an empty one no; null when it says neither. */
export function yesOrNo(cell: string): boolean | null {
  const plain = cell.trim() === '✓' ? 'x' : plainText(cell);
  return yes.has(plain) ? true : no.has(plain) ? false : null;
}

/** In the five languages, Foyer's own words for them first. */
const roles: Readonly<Record<Invitee['role'], ReadonlySet<string>>> = {
  participant: plainly(
    'participant, participe, nimmt teil, participa, مشاركة',
    'participante, guest, invité, invitée, invitee, Teilnehmer, Teilnehmerin, Gast, asistente, invitado, invitada, مشارك, ضيف, ضيفة',
  ),
  host: plainly(
    'table host, anime une table, leitet einen Tisch, modera una mesa, إدارة طاولة',
    'host, hôte, hôtesse, animateur, animatrice, anime, facilitator, moderator, modérateur, modératrice',
    'Moderatorin, Tischleitung, Gastgeber, Gastgeberin, moderador, moderadora, anfitrión, anfitriona, مدير طاولة, مديرة طاولة, ميسر, ميسرة',
  ),
  organiser: plainly(
    'organiser, organise, organisiert, organiza, تنظيم',
    'organizer, organisateur, organisatrice, Organisator, Organisatorin, Veranstalter, Veranstalterin, organizador, organizadora, منظم, منظمة',
  ),
};

/** The role a cell names; a *yes*, in a column of hosts, makes a host. Null when nobody knows it. */
export function roleNamed(cell: string): Invitee['role'] | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer ? 'host' : 'participant';
  const plain = plainText(cell);
  return (Object.keys(roles) as Invitee['role'][]).find((role) => roles[role].has(plain)) ?? null;
}
