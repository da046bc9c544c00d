import type { World } from '../decision.ts';
import type { GatheringState } from '../state.ts';
import { hallView } from './hall.ts';
import { organisersPart, readersPart } from './harvest-part.ts';
import type { HarvestView, ReportView } from './harvest-types.ts';
import { organiserView } from './organiser.ts';
import { surveyView } from './survey.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** All of the organisers' view and every card that may be shown. */
export function harvestView(world: World<Known>): HarvestView {
  return { ...organiserView(world), ...organisersPart(world), survey: surveyView(world) };
}

/** The hall's view and, once organisers shared the report, what counts. */
export function reportView(world: World<Known>): ReportView {
  return { ...hallView(world), ...readersPart(world) };
}
