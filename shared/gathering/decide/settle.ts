import type { Envelope } from '../commands.ts';
import { accept, after, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { isHere, tableOf } from '../people.ts';
import { runningPlenary } from '../plenary.ts';
import { roundTables, seatedAt, topicTables } from '../select.ts';
import type { Open } from '../state.ts';
import { repairedPlan } from './repair-plan.ts';

/** Settling ends by itself; the bound only guards against a rule that undoes another. */
const passes = 4;

/** What must follow from any decision: a table without its host finds another, an abandoned one closes, who left the plenary left its stage, a plan follows who comes and goes. */
export function settle(world: World, envelope: Envelope): Decision {
  const events: GatheringEvent[] = [];
  let current = world;
  for (let pass = 0; pass < passes; pass++) {
    if (current.state.phase !== 'open') break;
    const more = consequences({ state: current.state, personal: current.personal });
    if (more.length === 0) break;
    events.push(...more);
    current = after(current, envelope, accept(more));
  }
  return accept(events);
}

function consequences(world: World<Open>): GatheringEvent[] {
  const { state } = world;
  const events: GatheringEvent[] = [];
  for (const table of topicTables(state)) {
    const people = seatedAt(state, table.id);
    if (people.length === 0 && !table.seeded) {
      events.push({ type: 'TableClosed', data: { table: table.id } });
    } else if (table.host !== null && tableOf(state.people[table.host] ?? nobody) !== table.id) {
      const heir = people.find(isHere) ?? people[0];
      events.push({ type: 'HostChanged', data: { table: table.id, host: heir?.id ?? null, cause: 'left' } });
    }
  }
  for (const { id, cafe } of roundTables(state)) {
    if (cafe === undefined || (cafe.host !== null && tableOf(state.people[cafe.host] ?? nobody) === id)) continue;
    const people = seatedAt(state, id);
    const heir = people.find(isHere) ?? people[0];
    if (heir?.id !== (cafe.host ?? undefined))
      events.push({ type: 'HostChanged', data: { table: id, host: heir?.id ?? null, cause: cafe.host === null ? 'taken' : 'left' } });
  }
  const plenary = runningPlenary(state);
  for (const person of plenary?.stage ?? [])
    if (plenary !== undefined && tableOf(state.people[person] ?? nobody) !== plenary.id)
      events.push({ type: 'PersonSteppedDown', data: { table: plenary.id, person } });
  const plan = repairedPlan(world);
  if (plan !== null) events.push({ type: 'PlanChanged', data: { plan } });
  return events;
}

const nobody = { place: { kind: 'nowhere' } } as const;
