import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { CardText } from '#shared/gathering/personal.ts';
import type { CardRow } from '#shared/gathering/view/types.ts';

type WriteCard = Extract<ClientCommand, { type: 'write_card' }>;

export const cardTextOf = (text: string, more: Partial<CardText> = {}): CardText => ({
  text,
  language: 'en',
  link: '',
  event: null,
  publication: null,
  ...more,
});

/** The command that writes an insight, unless `more` says otherwise. */
export const writing = (text: string, more: Partial<WriteCard> = {}): WriteCard => ({
  type: 'write_card',
  kind: 'insight',
  question: null,
  themes: [],
  text: cardTextOf(text),
  proof: null,
  ...more,
});

/** A card as its table sees it: an insight by `author`, unless `card` says otherwise. */
export const cardRowOf = (id: string, card: Partial<CardRow> = {}): CardRow => ({
  ...cardTextOf('Lamps help'),
  id,
  kind: 'insight',
  author: 'a',
  tag: null,
  question: null,
  themes: [],
  usToo: [],
  voices: 0,
  order: 1,
  editedBy: null,
  ...card,
});

/** Secrets as browsers make them up, one per letter from a to f. */
export const proofOf = (letter: string): string => `${letter.repeat(32)}.${`${letter}0`.repeat(16)}`;
