import { mergeTable } from '#shared/matching/join-table.ts';
import type { Envelope } from '../commands.ts';
import { accept, andThen, type Decision, type World } from '../decision.ts';
import { companyAt, roundTables } from '../select.ts';
import type { Open } from '../state.ts';
import { joining } from './late.ts';

/** Ten seconds after the bell: whoever sits alone at a round table joins another one. */
export function heal(world: World<Open>, envelope: Envelope): Decision {
  const lone = roundTables(world.state).filter(({ loneSince }) => loneSince !== null);
  return lone.reduce<Decision>(
    (decision, { id }) =>
      andThen(world, envelope, decision, (next) =>
        next.state.phase === 'open' ? healTable({ ...next, state: next.state }, id) : accept(),
      ),
    accept([{ type: 'RoundHealed', data: {} }]),
  );
}

/** Moves the one person of a round table to a neighbour; comes to nothing with company, with nobody, or when no table fits. */
export function healTable(world: World<Open>, table: string): Decision {
  const { state } = world;
  const [person, ...others] = companyAt(state, table);
  if (person === undefined || others.length > 0 || state.course.kind !== 'round' || state.tables[table]?.kind !== 'round') return accept();
  const rest = roundTables(state).filter(({ id }) => id !== table);
  const to = mergeTable(joining(world, person, state.course.tableSize, rest));
  return accept([
    to === null
      ? { type: 'HealingFailed', data: { table } }
      : { type: 'PersonSat', data: { person: person.id, table: to, cause: 'healed' } },
  ]);
}
