import type { Outlook, Reason, Seating } from '#shared/matching/types.ts';

/**
 * Why a rule could not be kept, with opaque ids alone: which languages it is about is looked up in the profiles when it is shown, of those `beside`
 * them where there are any, else of the `people`. `others`: how many more here speak one of them.
 */
export type PlanReason =
  | { readonly why: 'no_common_language' | 'few_speakers'; readonly people: readonly string[]; readonly others: number }
  | { readonly why: 'rare_language'; readonly people: readonly string[]; readonly beside: readonly string[]; readonly others: number }
  | { readonly why: 'few_unmet'; readonly people: readonly string[] }
  | { readonly why: 'many_colleagues'; readonly people: readonly string[]; readonly tables: number };

/** What a plan comes to. Nothing here tells of a wish not to be seated together. */
export interface PlanFigures {
  readonly repeats: number;
  /** No plan has fewer; null where that was not counted for who is in it now. */
  readonly repeatsBound: number | null;
  /** Pairs of one organisation at one table. */
  readonly sameOrganisation: number;
  /** The coming round and those after it; null once people came or went since it was made. */
  readonly outlook: Outlook | null;
  readonly reasons: readonly PlanReason[];
}

export const noFigures: PlanFigures = { repeats: 0, repeatsBound: 0, sameOrganisation: 0, outlook: null, reasons: [] };

export function figuresOfSeating({ figures, outlook, reasons }: Seating): PlanFigures {
  const { repeats, repeatsBound, sameOrganisation } = figures;
  return { repeats, repeatsBound, sameOrganisation, outlook, reasons: reasons.map(planReason) };
}

function planReason(reason: Reason): PlanReason {
  const people = reason.guests;
  switch (reason.rule) {
    case 'commonLanguage':
      return { why: 'no_common_language', people, others: reason.speakers };
    case 'sameOrganisation':
      return { why: 'many_colleagues', people, tables: reason.tables };
    case 'repeatMeeting':
      switch (reason.cause) {
        case 'fewSpeakers':
          return { why: 'few_speakers', people, others: reason.speakers };
        case 'rareLanguage':
          return { why: 'rare_language', people, beside: reason.beside, others: reason.speakers - reason.beside.length };
        case 'fewUnmet':
          return { why: 'few_unmet', people };
      }
  }
}
