import type { ConnectionEvents } from '#client/net/connection.ts';
import { createGatheringStore, type GatheringStore } from '#client/stores/gathering-store.ts';
import type { Acknowledgement } from '#shared/contract/socket-events.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';

/** A gathering store without a server: a test says what comes down the line and sees what goes up. */
export interface FakeGathering {
  readonly gathering: GatheringStore;
  /** Every command, the oldest first. */
  readonly sent: readonly ClientCommand[];
  /** How the commands from now on are answered. */
  readonly answer: (acknowledgement: Acknowledgement) => void;
  readonly show: (hall: HallView) => void;
}

/** `now` is the server's time in epoch milliseconds. */
export function fakeGathering(hall: HallView, mine: MineView, now: () => number = () => 0): FakeGathering {
  const sent: ClientCommand[] = [];
  let acknowledgement: Acknowledgement = { ok: true, version: 1 };
  let line: ConnectionEvents | undefined;
  const gathering = createGatheringStore((events) => {
    line = events;
    return {
      send: (command) => {
        sent.push(command);
        return Promise.resolve(acknowledgement);
      },
      signal: () => undefined,
      approach: () => undefined,
      requestTickets: () => Promise.resolve([]),
      requestUnnamedCards: () => Promise.resolve([]),
      now,
      connectNow: () => undefined,
      close: () => undefined,
    };
  });
  const show = (view: HallView) => line?.view('hall', view);
  line?.state('live', null);
  line?.view('mine', mine);
  show(hall);
  return {
    gathering,
    sent,
    answer: (next) => {
      acknowledgement = next;
    },
    show,
  };
}
