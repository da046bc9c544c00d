import type { Invitee } from '#shared/gathering/people.ts';
import { plainText } from './plain-text.ts';

/** Several values in one cell, however parted. */
export function listed(cell: string): string[] {
  return cell
    .split(/[,;|/+&\n]|\s+(?:and|et)\s+|\s{2,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Several names in one cell; a name may hold more than a list of words does. */
export function namesListed(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const yes: readonly string[] = ['yes', 'y', 'oui', 'o', 'x', '1', 'true', 'vrai', 'si'];
const no: readonly string[] = ['', 'no', 'n', 'non', '0', 'false', 'faux'];

/** Whether a cell says yes, an empty one no; null when it says neither. */
export function yesOrNo(cell: string): boolean | null {
  const plain = cell.trim() === '✓' ? 'x' : plainText(cell);
  return yes.includes(plain) ? true : no.includes(plain) ? false : null;
}

const roles: Readonly<Record<Invitee['role'], readonly string[]>> = {
  participant: ['participant', 'participante', 'guest', 'invite', 'invitee'],
  host: [
    'host',
    'tablehost',
    'hote',
    'hotesse',
    'animateur',
    'animatrice',
    'anime',
    'facilitator',
    'moderator',
    'moderateur',
    'moderatrice',
  ],
  organiser: ['organiser', 'organizer', 'organisateur', 'organisatrice'],
};

/** The role a cell names; a *yes*, in a column of hosts, makes a host. Null when nobody knows it. */
export function roleNamed(cell: string): Invitee['role'] | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer ? 'host' : 'participant';
  const plain = plainText(cell);
  return (Object.keys(roles) as Invitee['role'][]).find((role) => roles[role].includes(plain)) ?? null;
}
