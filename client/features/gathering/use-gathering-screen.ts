import { useState } from 'react';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { screenOf, type GatheringScreen } from './screen-of.ts';
import type { Admitted } from './use-admission.ts';

interface Shown {
  readonly screen: GatheringScreen;
  /** Has been inside, now or before: needs no form to come in. */
  readonly knownHere: boolean;
}

/** What this page shows now, by the views and by what happened here before. */
export function useGatheringScreen(opened: Admitted, front: FrontView, left: boolean): Shown {
  const connection = useGathering((snapshot) => snapshot.connection);
  const hall = useGathering((snapshot) => snapshot.hall);
  const table = useGathering((snapshot) => snapshot.table);
  const mine = useGathering((snapshot) => snapshot.mine);
  const [wasHere, setWasHere] = useState(opened.status === 'returning' && opened.arrivedBefore);
  const [before, setBefore] = useState<GatheringScreen>('loading');

  const knownHere = wasHere || mine?.standing === 'here';
  const screen = screenOf({ snapshot: { connection, hall, table, mine }, front, knownHere, left, before });
  if (knownHere !== wasHere) setWasHere(knownHere);
  if (screen !== before) setBefore(screen);
  return { screen, knownHere };
}
