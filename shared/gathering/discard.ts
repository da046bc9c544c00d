/** What organisers delete is kept so long, shut, in case they think better of it. */
export const discardDays = 7;

/** A gathering that organisers deleted, from when on; `done` once its time is up. */
export interface Discarded {
  readonly at: number;
  readonly done: boolean;
}

/** When it goes for good; null while nobody deleted it. */
export const removalOf = (discarded: Discarded | null): number | null =>
  discarded === null ? null : discarded.at + discardDays * 86_400_000;
