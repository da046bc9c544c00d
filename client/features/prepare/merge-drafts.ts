import { canonicalText } from '#shared/primitives/fingerprint.ts';
import type { AboutDraft } from './about-draft.ts';

/** What two people may have written in otherwise: a field of the draft. */
export type DraftField = keyof AboutDraft;

interface Merged {
  readonly draft: AboutDraft;
  /** Fields in which both wrote, and not the same; the draft says there what I wrote. */
  readonly clash: readonly DraftField[];
}

/**
 * What I wrote and what others saved since: from `base`, where both began. What one side left alone is as the other has it,
 * down to one language of one question.
 */
export function mergeDrafts(base: AboutDraft, mine: AboutDraft, theirs: AboutDraft): Merged {
  const clash: DraftField[] = [];
  const fields = Object.keys({ ...theirs, ...mine }) as DraftField[];
  const merged = fields.map((field) => {
    const { value, clashes } = merge(base[field], mine[field], theirs[field]);
    if (clashes) clash.push(field);
    return [field, value];
  });
  return { draft: Object.fromEntries(merged) as AboutDraft, clash };
}

/** The draft with what others saved in these fields. */
export function withTheirs(draft: AboutDraft, theirs: AboutDraft, fields: readonly DraftField[]): AboutDraft {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
}

interface Value {
  readonly value: unknown;
  readonly clashes: boolean;
}

function merge(base: unknown, mine: unknown, theirs: unknown): Value {
  if (same(theirs, mine) || same(theirs, base)) return { value: mine, clashes: false };
  if (same(mine, base)) return { value: theirs, clashes: false };
  if (isListed(mine) && isListed(theirs)) return mergeLists(isListed(base) ? base : [], mine, theirs);
  if (isRecord(mine) && isRecord(theirs)) return mergeRecords(isRecord(base) ? base : {}, mine, theirs);
  return { value: mine, clashes: true };
}

function mergeRecords(base: Fields, mine: Fields, theirs: Fields): Value {
  const parts = Object.keys({ ...theirs, ...mine }).map((key) => ({ key, ...merge(base[key], mine[key], theirs[key]) }));
  const kept = parts.filter(({ value }) => value !== undefined);
  return { value: Object.fromEntries(kept.map(({ key, value }) => [key, value])), clashes: parts.some(({ clashes }) => clashes) };
}

/** Item by item; in my order where I moved any, else in theirs. What the other side added comes last. */
function mergeLists(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Value {
  const find = (list: readonly Item[], id: string) => list.find((item) => item.id === id);
  const ids = (list: readonly Item[], among: readonly Item[]) => list.flatMap(({ id }) => (find(among, id) === undefined ? [] : [id]));
  const moved = !same(ids(mine, base), ids(base, mine));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = [...new Set([...first, ...second].map(({ id }) => id))];
  const parts = order.map((id) => merge(find(base, id), find(mine, id), find(theirs, id)));
  return { value: parts.flatMap(({ value }) => (value === undefined ? [] : [value])), clashes: parts.some(({ clashes }) => clashes) };
}

type Fields = Readonly<Record<string, unknown>>;
type Item = Fields & { readonly id: string };

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListed = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['id'] === 'string');

const same = (one: unknown, other: unknown): boolean => canonicalText(plain(one)) === canonicalText(plain(other));

/** As it is saved: without outer blanks, what was left empty, and the keys of segments, which are each page's own. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const said = plain(inner);
      return key === 'key' || said === null ? [] : [[key, said]];
    }),
  );
}
