import { changed, without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { Open } from '../state.ts';
import type { PlenaryTable } from '../tables.ts';

type PlenaryEvent = Extract<GatheringEvent, { type: 'PersonCalledUp' | 'PersonSteppedDown' | 'HarvestShown' | 'InterpreterNamed' }>;

export function evolvePlenary(state: Open, event: PlenaryEvent): Open {
  switch (event.type) {
    case 'PersonCalledUp': {
      const { table, person } = event.data;
      const people = changed(state.people, person, (one) => ({ ...one, handSince: null }));
      return { ...withStage(state, table, (stage) => [...stage.filter((one) => one !== person), person]), people };
    }
    case 'PersonSteppedDown':
      return withStage(state, event.data.table, (stage) => stage.filter((one) => one !== event.data.person));
    case 'HarvestShown':
      return withPlenary(state, event.data.table, ({ harvest: _was, ...table }) => (event.data.on ? { ...table, harvest: true } : table));
    case 'InterpreterNamed': {
      const { language, person } = event.data;
      const interpreters = without(state.interpreters, language);
      return { ...state, interpreters: person === null ? interpreters : { ...interpreters, [language]: person } };
    }
  }
}

function withPlenary(state: Open, table: string, change: (plenary: PlenaryTable) => PlenaryTable): Open {
  return { ...state, tables: changed(state.tables, table, (one) => (one.kind === 'plenary' ? change(one) : one)) };
}

const withStage = (state: Open, table: string, change: (stage: readonly string[]) => readonly string[]): Open =>
  withPlenary(state, table, (one) => ({ ...one, stage: change(one.stage) }));
