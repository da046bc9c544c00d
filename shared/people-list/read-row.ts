import { limits } from '#shared/contract/limits.ts';
import { isMailAddress } from '#shared/contract/mail-address.ts';
import type { Invitee } from '#shared/gathering/people.ts';
import { listed, namesListed, roleNamed, yesOrNo } from './cells.ts';
import { languagesIn } from './languages-in.ts';
import { namedAddress } from './named-address.ts';
import type { Cells, Field } from './people-table.ts';

/** What is wrong in a row, and where. `about`: the word that is not understood, the limit, whose address it is, or the line of the other row. */
export interface Problem {
  readonly field: Field;
  readonly kind:
    | 'missing'
    | 'tooLong'
    | 'tooMany'
    | 'unknown'
    | 'wrong'
    | 'doubled'
    | 'invited'
    | 'addressDoubled'
    | 'addressTaken'
    | 'several'
    | 'oneself';
  readonly about: string | number;
}

/** A row by itself, before it is compared with others. */
export interface ReadRow extends Omit<Invitee, 'apart'> {
  /** Names of whom to keep them apart from, as written. */
  readonly apartNames: readonly string[];
  readonly problems: readonly Problem[];
}

const read = new WeakMap<Cells, ReadRow>();

/** What a row says; the same cells are read once. */
export function readRow(cells: Cells): ReadRow {
  const known = read.get(cells) ?? reading(cells);
  read.set(cells, known);
  return known;
}

function reading(cells: Cells): ReadRow {
  const problems: Problem[] = [];
  const text = (field: Field) => (cells[field] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const check = (wrong: boolean, field: Field, kind: Problem['kind'], about: Problem['about'] = '') => {
    if (wrong) problems.push({ field, kind, about });
  };
  const name = text('name');
  check(name === '', 'name', 'missing');
  check(name.length > limits.name, 'name', 'tooLong', limits.name);
  const organisation = text('organisation');
  check(organisation.length > limits.organisation, 'organisation', 'tooLong', limits.organisation);
  const mail = addressIn(text('mail'));
  check(mail !== '' && !isMailAddress(mail), 'mail', 'wrong');
  const { codes, unknown } = languagesIn(cells.languages ?? '');
  check(unknown.length > 0, 'languages', 'unknown', unknown.join(', '));
  check(codes.length > limits.languages, 'languages', 'tooMany', limits.languages);
  const topics = listed(cells.topics ?? '').map((topic) => topic.replace(/[\s\p{Cc}]+/gu, ' '));
  check(topics.length > limits.topics, 'topics', 'tooMany', limits.topics);
  check(
    topics.some((topic) => topic.length > limits.topicWord),
    'topics',
    'tooLong',
    limits.topicWord,
  );
  const role = roleNamed(text('role'));
  check(role === null, 'role', 'unknown', text('role'));
  const firstTimer = yesOrNo(text('firstTimer'));
  check(firstTimer === null, 'firstTimer', 'unknown', text('firstTimer'));
  const apartNames = namesListed(cells.keepApart ?? '');
  check(apartNames.length > limits.apart, 'keepApart', 'tooMany', limits.apart);
  const profile = { name, organisation, languages: codes, topics };
  return { profile, mail, role: role ?? 'participant', firstTimer: firstTimer ?? false, apartNames, problems };
}

/** Address books write "Ana Ruiz <ana@example.org>". */
const addressIn = (text: string): string => namedAddress(text)?.address ?? text.replace(/^mailto:/i, '');
