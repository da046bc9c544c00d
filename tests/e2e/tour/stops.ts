import { entranceStops } from './entrance-stops.ts';
import { hallStops } from './hall-stops.ts';
import { harvestStops } from './harvest-stops.ts';
import { liveStops, setupStops } from './organiser-stops.ts';
import { hostingStops } from './hosting-stops.ts';
import { lineStops } from './line-stops.ts';
import { mailStops } from './mail-stops.ts';
import { plenaryStops } from './plenary-stops.ts';
import { publicStops } from './public-stops.ts';
import { endStops, roundStops } from './round-stops.ts';
import { tableStops } from './table-stops.ts';
import { troubleStops } from './trouble-stops.ts';
import type { Stop } from './tour.ts';

/** Every screen and state, in the order in which people come to them; what needs no gathering last but the end, which is asked for before them. */
export const stops: readonly Stop[] = [
  ...entranceStops,
  ...hallStops,
  ...tableStops,
  ...roundStops,
  ...liveStops,
  ...setupStops,
  ...mailStops,
  ...hostingStops,
  ...plenaryStops,
  ...lineStops,
  ...troubleStops,
  ...harvestStops,
  ...publicStops,
  ...endStops,
];
