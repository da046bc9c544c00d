/** One person at a table for a while; `until` null while they sit there, or sat to the end. */
interface Stay {
  readonly person: string;
  readonly from: number;
  readonly until: number | null;
}

/** What is remembered of a table: who sat there when. Plenaries are none. */
export interface Sitting {
  readonly table: string;
  readonly kind: 'topic' | 'round';
  readonly number: number;
  readonly theme: string | null;
  readonly question: string | null;
  /** Whose its topic is: who opened it, or said it last; null where the programme did, or no names are kept. */
  readonly openedBy: string | null;
  /** In the order in which they began. */
  readonly stays: readonly Stay[];
}

const overlap = (one: Stay, other: Stay): boolean => one.from < (other.until ?? Infinity) && other.from < (one.until ?? Infinity);

/** Everybody else who sat there while the person did, each once. */
export function companyOf({ stays }: Sitting, person: string): string[] {
  const own = stays.filter((stay) => stay.person === person);
  const others = stays.filter((stay) => stay.person !== person && own.some((one) => overlap(one, stay)));
  return [...new Set(others.map((stay) => stay.person))];
}

/** Whether the two ever sat at a table at the same time. */
export const satTogether = ({ sittings }: { readonly sittings: Readonly<Record<string, Sitting>> }, one: string, other: string): boolean =>
  Object.values(sittings).some((sitting) => companyOf(sitting, one).includes(other));
