/** What an organiser is about to do to a card, in a window of its own. */
export interface Preparing {
  readonly what: 'correct' | 'merge' | 'translate';
  readonly card: string;
}
