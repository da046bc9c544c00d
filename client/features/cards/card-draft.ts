import { cardAddress } from '#client/features/cards/card-address.ts';
import { limits } from '#shared/contract/limits.ts';
import type { CardContent } from '#shared/gathering/commands.ts';
import { cardKinds, type CardKind } from '#shared/gathering/state.ts';
import type { CardText } from '#shared/gathering/personal.ts';

/** A card as its form holds it; what another kind of card would need is kept while one tries kinds. */
export interface CardDraft {
  readonly kind: CardKind;
  readonly text: string;
  readonly link: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string;
  readonly authors: string;
  readonly year: string;
  /** Empty: none; null: not chosen, so the table's. */
  readonly question: string | null;
  /** Null: not chosen, so what the table and the text suggest. */
  readonly themes: readonly string[] | null;
  /** Null: not chosen, so what the text speaks for. */
  readonly language: string | null;
}

export const emptyDraft: CardDraft = {
  kind: 'insight',
  text: '',
  link: '',
  startsOn: '',
  endsOn: '',
  place: '',
  authors: '',
  year: '',
  question: null,
  themes: null,
  language: null,
};

/** A card that is there, to be corrected. */
export function draftOf({
  kind,
  text,
  link,
  event,
  publication,
  question,
  themes,
  language,
}: CardText & Pick<CardContent, 'kind' | 'question' | 'themes'>): CardDraft {
  const { startsOn = '', endsOn = '', place = '' } = event ?? {};
  const { authors = '', year = null } = publication ?? {};
  return {
    kind,
    text,
    link,
    startsOn,
    endsOn,
    place,
    authors,
    year: year === null ? '' : String(year),
    question: question ?? '',
    themes,
    language,
  };
}

/** What lies in the browser, whatever it is; anything that fits no draft is left out. */
export function readDraft(kept: string): CardDraft {
  const found = parsed(kept);
  const text = (name: keyof CardDraft): string => {
    const value = found[name];
    return typeof value === 'string' ? value : '';
  };
  const { question, themes, language } = found;
  return {
    kind: cardKinds.find((kind) => kind === found.kind) ?? emptyDraft.kind,
    text: text('text'),
    link: text('link'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    place: text('place'),
    authors: text('authors'),
    year: text('year'),
    question: typeof question === 'string' ? question : null,
    themes: Array.isArray(themes) ? themes.filter((theme) => typeof theme === 'string') : null,
    language: typeof language === 'string' && language !== '' ? language : null,
  };
}

function parsed(kept: string): { readonly [Name in keyof CardDraft]?: unknown } {
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What is left to write once a card was taken as it was sent: what was changed since. */
export function leftOf(draft: CardDraft, sent: CardDraft): CardDraft {
  const changed = Object.entries(draft).filter(([name, value]) => String(value) !== String(sent[name as keyof CardDraft]));
  return changed.length === 0 ? emptyDraft : { ...emptyDraft, ...Object.fromEntries(changed) };
}

/** Kinds of card that may come with an address. */
export const withLink: ReadonlySet<CardKind> = new Set(['project', 'event', 'publication', 'link']);

export type CardProblem = 'text' | 'link' | 'dates' | 'year';

/** What keeps the draft from being a card, field by field; empty when nothing does. */
export function problemsOf(draft: CardDraft): CardProblem[] {
  const { kind, text, link, startsOn, endsOn } = draft;
  const problems: CardProblem[] = [];
  if (text.trim() === '') problems.push('text');
  if (withLink.has(kind) && (cardAddress(link) === null || (kind === 'link' && link.trim() === ''))) problems.push('link');
  if (kind === 'event' && endsOn !== '' && (startsOn === '' || endsOn < startsOn)) problems.push('dates');
  if (kind === 'publication' && draft.year.trim() !== '' && yearOf(draft) === null) problems.push('year');
  return problems;
}

function yearOf({ year }: CardDraft): number | null {
  const number = Number(year);
  return Number.isInteger(number) && number >= limits.earliestYear && number <= limits.latestYear ? number : null;
}

interface Suggested {
  readonly question: string | null;
  readonly themes: readonly string[];
  /** What it is written in unless somebody says otherwise. */
  readonly language: string;
}

/** The draft as it is sent: with the fields of its kind alone. */
export function contentOf(draft: CardDraft, suggested: Suggested): CardContent {
  const { kind, startsOn, endsOn } = draft;
  return {
    kind,
    question: draft.question === null ? suggested.question : draft.question || null,
    themes: draft.themes ?? suggested.themes,
    text: {
      text: draft.text.trim(),
      language: draft.language ?? suggested.language,
      link: withLink.has(kind) ? (cardAddress(draft.link) ?? '') : '',
      event: kind === 'event' ? { startsOn, endsOn: endsOn === startsOn ? '' : endsOn, place: draft.place.trim() } : null,
      publication: kind === 'publication' ? { authors: draft.authors.trim(), year: yearOf(draft) } : null,
    },
  };
}
