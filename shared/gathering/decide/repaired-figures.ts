import type { World } from '../decision.ts';
import { guestOf, sharedLanguages } from '../guests.ts';
import type { PlanFigures, PlanReason } from '../plan-figures.ts';
import { pairKey, type Open } from '../state.ts';

type Groups = readonly (readonly string[])[];

/** The figures of a plan in which people came or went: counted anew, nothing claimed of what else were possible, reasons while they hold. */
export function repairedFigures(world: World<Open>, groups: Groups, { reasons }: PlanFigures): PlanFigures {
  const { met } = world.state;
  const meetsAgain = (a: string, b: string) => a !== b && met[pairKey(a, b)] !== undefined;
  const meetsSomebodyAgain = (id: string, table: readonly string[]) => table.some((other) => meetsAgain(id, other));
  const organisationOf = (id: string) => guestOf(world, { id }).organisation;
  const pairs = groups.flatMap((group) => group.flatMap((a, index) => group.slice(index + 1).map((b) => [a, b] as const)));
  const tableOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const stillHolds: Record<PlanReason['why'], (id: string, table: readonly string[]) => boolean> = {
    no_common_language: (_, table) =>
      sharedLanguages(
        world,
        table.map((id) => ({ id })),
      )?.length === 0,
    few_speakers: meetsSomebodyAgain,
    rare_language: meetsSomebodyAgain,
    few_unmet: meetsSomebodyAgain,
    many_colleagues: (_, table) => table.length > 0,
  };
  return {
    repeats: pairs.filter(([a, b]) => meetsAgain(a, b)).length,
    repeatsBound: null,
    sameOrganisation: pairs.filter(([a, b]) => organisationOf(a) !== null && organisationOf(a) === organisationOf(b)).length,
    outlook: null,
    reasons: reasons
      .map((reason) => ({ ...reason, people: reason.people.filter((id) => stillHolds[reason.why](id, tableOf.get(id) ?? [])) }))
      .map((reason) => (reason.why === 'many_colleagues' ? { ...reason, tables: groups.length } : reason))
      .filter((reason) => reason.people.length > (reason.why === 'many_colleagues' ? reason.tables : 0)),
  };
}
