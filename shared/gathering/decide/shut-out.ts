import type { Envelope } from '../commands.ts';
import type { GatheringEvent } from '../events.ts';
import { mediaRoomChangeSeconds, plenaryMediaRoomChangeSeconds, tooNearBellSeconds } from '../limits.ts';
import { tableOf, type Person } from '../people.ts';
import { comingPlenary, isExpected } from '../plenary.ts';
import { companyAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { PlannedTable, Table } from '../tables.ts';

/**
 * Their tickets still open the media rooms of their table and of the one that the bell brings, so both get new ones. Decided on the
 * state before they go.
 */
export function shutOut(state: Open, person: Person, { at, fresh }: Envelope): GatheringEvent[] {
  const [forTable, forPlan] = fresh;
  const events: GatheringEvent[] = [];
  const table = state.tables[tableOf(person) ?? ''];
  if (table !== undefined && forTable !== undefined && state.pausedAt === null && !endsSoon(state, table, at)) {
    const others = companyAt(state, table.id).some(({ id }) => id !== person.id);
    const seconds = table.kind === 'plenary' ? plenaryMediaRoomChangeSeconds : mediaRoomChangeSeconds;
    const opensAt = others ? at + seconds * 1000 : null;
    events.push({ type: 'MediaRoomRenewed', data: { table: table.id, mediaRoom: forTable, opensAt } });
  }
  const plenary = comingPlenary(state);
  if (plenary !== undefined && forPlan !== undefined && isExpected(state, person))
    events.push({ type: 'MediaRoomRenewed', data: { table: plenary.id, mediaRoom: forPlan, opensAt: null } });
  const { coming } = state.course;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  // Before a table that stands already they have waited outside, and their ticket lets them no further.
  const opened = (one: PlannedTable) => one.people.includes(person.id) && state.tables[one.id] === undefined;
  if (plan !== null && forPlan !== undefined && plan.tables.some(opened)) {
    const tables = plan.tables.map((one) => (opened(one) ? { ...one, mediaRoom: forPlan } : one));
    events.push({ type: 'PlanChanged', data: { plan: { ...plan, tables } } });
  }
  return events;
}

/** Its people are on their way to other media rooms; until then whoever was shut out is sent away as often as they come. */
function endsSoon({ course }: Open, table: Table, at: number): boolean {
  const promised = course.coming?.stage === 'promised' && course.endsAt !== null;
  const goesOn = course.coming?.stage === 'promised' && course.coming.plan?.tables.some(({ id }) => id === table.id) === true;
  return table.kind !== 'topic' && !goesOn && promised && course.endsAt - at <= tooNearBellSeconds * 1000;
}
