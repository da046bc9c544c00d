import { changed, without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { Open } from '../state.ts';

type PlenaryEvent = Extract<GatheringEvent, { type: 'PersonCalledUp' | 'PersonSteppedDown' | 'InterpreterNamed' }>;

export function evolvePlenary(state: Open, event: PlenaryEvent): Open {
  switch (event.type) {
    case 'PersonCalledUp': {
      const { table, person } = event.data;
      const people = changed(state.people, person, (one) => ({ ...one, handSince: null }));
      return { ...withStage(state, table, (stage) => [...stage.filter((one) => one !== person), person]), people };
    }
    case 'PersonSteppedDown':
      return withStage(state, event.data.table, (stage) => stage.filter((one) => one !== event.data.person));
    case 'InterpreterNamed': {
      const { language, person } = event.data;
      const interpreters = without(state.interpreters, language);
      return { ...state, interpreters: person === null ? interpreters : { ...interpreters, [language]: person } };
    }
  }
}

function withStage(state: Open, table: string, change: (stage: readonly string[]) => readonly string[]): Open {
  const tables = changed(state.tables, table, (one) => (one.kind === 'plenary' ? { ...one, stage: change(one.stage) } : one));
  return { ...state, tables };
}
