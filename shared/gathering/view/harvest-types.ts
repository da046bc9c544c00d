import type { Again } from '../survey.ts';
import type { HarvestPart } from './harvest-part-types.ts';
import type { HallView, OrganiserView } from './types.ts';

/** Scope *hall* for organisers who look at the harvest. Cards that are withheld from it are counted and nothing else. */
export interface HarvestView extends OrganiserView, HarvestPart {
  readonly survey: SurveyView;
}

/** What people answered afterwards; `results` null as long as they are too few. */
export interface SurveyView {
  readonly answers: number;
  readonly results: {
    readonly again: readonly { readonly choice: Again; readonly people: number }[];
    readonly texts: readonly string[];
  } | null;
}

/** Scope *hall* for readers of the report: nothing of the harvest while it is not shared, and of the cards those that count, as they count. */
export interface ReportView extends HallView, HarvestPart {}
