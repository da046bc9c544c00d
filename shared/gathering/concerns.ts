/** Somebody reports a person to organisers, who alone ever learn of it. The words lie beside the events. */
export interface Concern {
  readonly id: string;
  /** Who reports; null once they deleted their data. */
  readonly by: string | null;
  readonly person: string;
  readonly at: number;
  /** The table at which whoever reports sat; null in the hall. */
  readonly table: { readonly id: string; readonly kind: 'topic' | 'round' | 'plenary'; readonly number: number } | null;
  /** An organiser has seen to it. */
  readonly settled: boolean;
}
