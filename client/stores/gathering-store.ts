import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection, ConnectionEvents } from '#client/net/connection.ts';
import type { Acknowledgement, ClientSignal, Scope, SignalMessage, Ticket } from '#shared/contract/socket-events.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { MyCard } from '#shared/gathering/view/types.ts';
import { without } from '#shared/primitives/records.ts';
import type { GatheringSnapshot } from './gathering-snapshot.ts';
import { noLiveText, withoutAbsent, withSignal } from './live-text.ts';

/** One gathering as this page takes part in it: what is known, and what can be said. */
export interface GatheringStore {
  readonly store: Pick<StoreApi<GatheringSnapshot>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly send: (command: ClientCommand) => Promise<Acknowledgement>;
  /** Says something of the moment to my table; shown here at once. */
  readonly signal: (signal: ClientSignal) => void;
  /** The server's time in epoch milliseconds. */
  readonly serverNow: () => number;
  /** Tickets anew; rejects when the server cannot be asked. */
  /** Says before which table one stands and may sit down next, so that its sound and picture are made ready; null: before none. */
  readonly approach: (table: string | null) => void;
  readonly requestTickets: () => Promise<readonly Ticket[]>;
  /** The cards without a name that these secrets prove to be mine; rejects when the server cannot be asked. */
  readonly requestUnnamedCards: (proofs: readonly string[]) => Promise<readonly MyCard[]>;
  /** Takes the seat back from a newer page, or tries again after a refusal. */
  readonly connectNow: () => void;
  readonly close: () => void;
}

const reactionStays = 4000;

export function createGatheringStore(connect: (events: ConnectionEvents) => Connection): GatheringStore {
  const store = createStore<GatheringSnapshot>(() => ({
    connection: 'connecting',
    refusal: null,
    hall: null,
    table: null,
    mine: null,
    media: null,
    savingPaused: false,
    tickets: [],
    liveText: noLiveText(null),
    reactions: [],
    speaking: {},
    clockOffset: 0,
  }));
  const { setState, getState } = store;
  let reactions = 0;

  function receive(signal: SignalMessage) {
    if (signal.table !== getState().table?.id) return;
    switch (signal.kind) {
      case 'live_text':
        setState(({ liveText }) => ({ liveText: withSignal(liveText, signal, connection.now()) }));
        break;
      case 'reaction': {
        const id = (reactions += 1);
        setState((state) => ({ reactions: [...state.reactions, { id, from: signal.from, reaction: signal.reaction }] }));
        setTimeout(() => {
          setState((state) => ({ reactions: state.reactions.filter((one) => one.id !== id) }));
        }, reactionStays);
        break;
      }
      case 'speaking':
        setState(({ speaking }) => ({ speaking: signal.on ? { ...speaking, [signal.from]: true } : without(speaking, signal.from) }));
        break;
    }
  }

  /** What was said at a table stays there. */
  function setTable(table: GatheringSnapshot['table']) {
    const { liveText } = getState();
    if (liveText.table !== (table?.id ?? null)) setState({ table, liveText: noLiveText(table?.id ?? null), reactions: [], speaking: {} });
    else {
      const here = table?.people ?? [];
      setState(({ speaking }) => ({ table, liveText: withoutAbsent(liveText, here), speaking: kept(speaking, here) }));
    }
  }

  /** Whoever left and comes back says anew that they speak. */
  const kept = (speaking: GatheringSnapshot['speaking'], here: readonly string[]) =>
    Object.keys(speaking).reduce((still, id) => (here.includes(id) ? still : without(still, id)), speaking);

  function setView(scope: Scope, view: unknown) {
    switch (scope) {
      case 'hall':
        setState({ hall: view as GatheringSnapshot['hall'] });
        break;
      case 'table':
        setTable(view as GatheringSnapshot['table']);
        break;
      case 'mine':
        setState({ mine: view as GatheringSnapshot['mine'] });
        break;
    }
  }

  const connection = connect({
    state: (next, refusal) => {
      setState({ connection: next, refusal });
    },
    view: setView,
    signal: receive,
    tickets: (tickets) => {
      setState({ tickets });
    },
    media: (media) => {
      setState({ media });
    },
    savingPaused: (savingPaused) => {
      setState({ savingPaused });
    },
    clockOffset: (clockOffset) => {
      setState({ clockOffset });
    },
  });

  return {
    store,
    send: (command) => connection.send(command),
    signal: (signal) => {
      const { mine, table } = getState();
      connection.signal(signal.kind === 'live_text' && table !== null ? { ...signal, table: table.id } : signal);
      if (mine !== null && table !== null) receive({ ...signal, from: mine.id, table: table.id });
    },
    serverNow: () => connection.now(),
    approach: (table) => {
      connection.approach(table);
    },
    requestTickets: () => connection.requestTickets(),
    requestUnnamedCards: (proofs) => connection.requestUnnamedCards(proofs),
    connectNow: () => {
      connection.connectNow();
    },
    close: () => {
      connection.close();
    },
  };
}
