import type { Screen } from '#shared/contract/socket-events.ts';
import { diffView } from '#shared/contract/view-delta.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { hallView } from '#shared/gathering/view/hall.ts';
import { harvestView, reportView } from '#shared/gathering/view/harvest.ts';
import { mineView } from '#shared/gathering/view/mine.ts';
import { organiserView } from '#shared/gathering/view/organiser.ts';
import { tableView } from '#shared/gathering/view/table.ts';
import type { MineView } from '#shared/gathering/view/types.ts';
import { touched, type Touched } from '#shared/gathering/view/touched.ts';
import { generationOf } from '#server/http/grants.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Change, Gathering } from '#server/runtime/gathering.ts';
import type { TicketOffice } from './tickets.ts';
import { channels, type Audience, type FoyerServer, type FoyerSocket } from './viewer.ts';

/** The hall's view goes out at most this often. */
const hallTickMs = 100;

type Known = Exclude<GatheringState, { phase: 'none' }>;

const audiences = { seat: 'participants', live: 'organisers', harvest: 'harvest', report: 'readers' } as const satisfies Record<
  Screen,
  Audience
>;

const viewsOfHall = { participants: hallView, organisers: organiserView, harvest: harvestView, readers: reportView } satisfies Record<
  Audience,
  (world: World<Known>) => object
>;
/** Organisers look at all times; who takes part while they are in, and all who came once it is over; they read the report at any time. */
function mayLook(screen: Screen, { standing, role }: MineView, { phase, discarded }: Known): boolean {
  if (screen !== 'seat' && role === 'organiser') return true;
  if (discarded !== null) return false;
  return standing === 'here' || (standing === 'away' && (screen === 'report' || phase === 'over'));
}

const viewOfHall = (world: World<Known>, audience: Audience): object => viewsOfHall[audience](world);

interface Sent {
  version: number;
  view: object;
}

interface Watching {
  readonly socket: FoyerSocket;
  mine: string;
  table: string | null;
  audience: Audience | null;
}

/** Sends every viewer of one gathering what they may see: own table and own part at once, the hall once a tick, as deltas. */
export interface ViewPublisher {
  add(socket: FoyerSocket): void;
  remove(socket: FoyerSocket): void;
  /** Sends every view whole again. */
  resend(socket: FoyerSocket): void;
  /** Media came or went: everybody's tickets are looked at anew. */
  renewTickets(): void;
  size(): number;
  close(): void;
}

export function createViewPublisher(io: FoyerServer, gathering: Gathering, clock: Clock, tickets: TicketOffice): ViewPublisher {
  const { stream } = gathering;
  const watching = new Map<FoyerSocket, Watching>();
  const halls = new Map<Audience, Sent>();
  const tables = new Map<string, Sent>();
  let pending: { since: World; tables: Set<string> | 'all'; people: Set<string> | 'all' } | null = null;
  let cancelHall: (() => void) | null = null;

  const stateNow = () => gathering.world().state;
  const known = (): World<Known> | null => {
    const { state, personal } = gathering.world();
    return state.phase === 'none' ? null : { state, personal };
  };

  function onChange({ before, after }: Change): void {
    if (watching.size === 0) return;
    const now = touched(before, after);
    if (pending === null) {
      pending = { since: before, tables: new Set(), people: new Set() };
      setImmediate(flush);
    }
    pending.tables = union(pending.tables, now.tables);
    pending.people = union(pending.people, now.people);
    cancelHall ??= clock.at(clock.now() + hallTickMs, flushHalls);
  }

  function flush(): void {
    const work = pending;
    const world = known();
    pending = null;
    if (work === null || world === null) return;
    for (const one of watching.values()) if (work.people === 'all' || work.people.has(one.socket.data.identity.person)) follow(world, one);
    for (const id of [...tables.keys()]) if (work.tables === 'all' || work.tables.has(id)) sendTable(world, id);
  }

  function flushHalls(): void {
    cancelHall = null;
    const world = known();
    if (world === null) return;
    for (const [audience, sent] of halls) {
      const view = viewOfHall(world, audience);
      const delta = diffView(sent.view, view);
      const from = sent.version;
      sent.version = gathering.version();
      sent.view = view;
      if (delta !== null) io.to(channels.hall(stream, audience)).emit('view', { scope: 'hall', version: sent.version, from, delta });
      else sent.version = from;
    }
  }

  /** Brings one viewer to where their person is now: own view, hall channel, table channel, tickets. */
  function follow(world: World<Known>, one: Watching): void {
    const { person, role, screen, generation } = one.socket.data.identity;
    const removed = world.state.people[person]?.standing === 'removed';
    // Their personal link was replaced: the page comes back, and is asked for a session anew.
    if (!removed && generation !== generationOf(world.state, person)) {
      one.socket.disconnect(true);
      return;
    }
    const mine = mineView(world, { kind: 'person', id: person, role });
    const json = JSON.stringify(mine);
    if (json !== one.mine) {
      one.mine = json;
      one.socket.emit('view', { scope: 'mine', version: gathering.version(), from: null, view: mine });
    }
    if (removed) {
      one.socket.disconnect(true);
      return;
    }
    const audience = mayLook(screen, mine, world.state) ? audiences[screen] : null;
    if (audience !== one.audience) {
      if (one.audience !== null) void one.socket.leave(channels.hall(stream, one.audience));
      one.audience = audience;
      if (audience !== null) sendHallWhole(world, one.socket, audience);
    }
    const table = screen === 'seat' ? mine.table : null;
    if (table !== one.table) {
      if (one.table !== null) void one.socket.leave(channels.table(stream, one.table));
      one.table = table;
      sendTableWhole(world, one.socket, table);
    }
    if (screen === 'seat') tickets.follow(one.socket, stateNow);
  }

  function sendHallWhole(world: World<Known>, socket: FoyerSocket, audience: Audience): void {
    let sent = halls.get(audience);
    if (sent === undefined) {
      sent = { version: gathering.version(), view: viewOfHall(world, audience) };
      halls.set(audience, sent);
    }
    void socket.join(channels.hall(stream, audience));
    socket.emit('view', { scope: 'hall', version: sent.version, from: null, view: sent.view });
  }

  function sendTableWhole(world: World<Known>, socket: FoyerSocket, id: string | null): void {
    const view = id === null || world.state.phase !== 'open' ? null : tableView({ ...world, state: world.state }, id);
    if (id === null || view === null) {
      socket.emit('view', { scope: 'table', version: gathering.version(), from: null, view: null });
      return;
    }
    sendTable(world, id);
    const sent = tables.get(id) ?? { version: gathering.version(), view };
    tables.set(id, sent);
    void socket.join(channels.table(stream, id));
    socket.emit('view', { scope: 'table', version: sent.version, from: null, view: sent.view });
  }

  function sendTable(world: World<Known>, id: string): void {
    const sent = tables.get(id);
    if (sent === undefined) return;
    const view = world.state.phase === 'open' ? tableView({ ...world, state: world.state }, id) : null;
    if (view === null) {
      tables.delete(id);
      return;
    }
    const delta = diffView(sent.view, view);
    if (delta === null) return;
    const from = sent.version;
    tables.set(id, { version: gathering.version(), view });
    io.to(channels.table(stream, id)).emit('view', { scope: 'table', version: gathering.version(), from, delta });
  }

  const stop = gathering.onChange(onChange);
  const start = (one: Watching): void => {
    const world = known();
    if (world !== null) follow(world, one);
  };
  return {
    add(socket) {
      const one: Watching = { socket, mine: '', table: null, audience: null };
      watching.set(socket, one);
      start(one);
    },
    remove(socket) {
      watching.delete(socket);
      tickets.forget(socket);
      if (watching.size === 0) {
        halls.clear();
        tables.clear();
      }
    },
    resend(socket) {
      const one = watching.get(socket);
      if (one === undefined) return;
      Object.assign(one, { mine: '', table: null, audience: null });
      start(one);
    },
    renewTickets() {
      for (const { socket } of watching.values()) {
        tickets.forget(socket);
        if (socket.data.identity.screen === 'seat') tickets.follow(socket, stateNow);
      }
    },
    size: () => watching.size,
    close() {
      stop();
      cancelHall?.();
      cancelHall = null;
    },
  };
}

function union(a: Touched['people'], b: Touched['people']): Set<string> | 'all' {
  return a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]);
}
