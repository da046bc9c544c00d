import { tableOf, type Person } from './people.ts';
import type { Table } from './tables.ts';

/** Whether somebody may show a screen at a table: they sit there and do not just listen; in a plenary they stand on the stage. */
export const mayShareAt = (table: Table, person: Person | undefined): boolean =>
  person !== undefined &&
  tableOf(person) === table.id &&
  person.mode !== 'listening' &&
  (table.kind !== 'plenary' || table.stage.includes(person.id));
