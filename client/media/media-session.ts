import type { Capture } from './capture/capture.ts';
import { createGivenWord } from './given-word.ts';
import type { ServerClock } from './clock.ts';
import type { LevelMeters } from './level-meter.ts';
import type { MediaLink } from './media-link.ts';
import { createMediaLink } from './media-link.ts';
import type { CreateMediaRoom, LostReason } from './media-room.ts';
import type { Line, MediaState } from './media-snapshot.ts';
import type { Pictures } from './pictures.ts';
import { createOwnLine } from './own-line.ts';
import { createRecovery } from './recovery.ts';
import { createSlots } from './slots.ts';
import type { ScreenShare } from './screen/screen-share.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import type { Voices } from './voices.ts';
import { createWarmUp } from './warm-up.ts';

export interface MediaSessionDeps {
  readonly clock: ServerClock;
  readonly createRoom: CreateMediaRoom;
  /** All tickets of the person, fresh. Rejects when the server cannot be asked. */
  readonly requestTickets: () => Promise<readonly Ticket[]>;
  readonly capture: Capture;
  readonly screen: ScreenShare;
  readonly voices: Voices;
  readonly createPictures: () => Pictures;
  readonly levels: LevelMeters;
  /** 0…1, for spreading connects and retries. */
  readonly random: () => number;
  /** False where silent clones cannot be trusted: there it connects early and publishes at the bell. */
  readonly publishesEarly: boolean;
  /** Begins in saver mode. */
  readonly saves: boolean;
}

/** What one hears and is heard by, across tables. Holds at most two media rooms: the one of now, and the next or the last one. */
export interface MediaSession {
  readonly store: SnapshotStore['store'];
  readonly capture: Capture;
  readonly screen: ScreenShare;
  /** Does what the server's list of tickets says: enters the current one, prepares the next, and leaves what is not listed. */
  follow(tickets: readonly Ticket[]): void;
  /** Moves to this media room at once; to one whose ticket opens later, at that time. The latest call wins. */
  enter(ticket: Ticket): void;
  /** Joins the next media room ahead, unheard and unseen, and moves there by itself at `opensAt`; without one, at `open`. For the media room already prepared it only changes the time. */
  prepare(ticket: Ticket): void;
  /** Gives up what was prepared. */
  cancelNext(): void;
  /** Moves to what was prepared, now. */
  open(): void;
  /** Leaves every media room. The devices stay captured, so that sitting down again asks nothing. */
  leave(): void;
  /** Listens to the interpretation into this language wherever there is one; null for the floor alone. */
  setInterpretation(language: string | null): void;
  /** Takes no pictures of the others; false: takes them again, also those that were given up for a weak line. */
  setSoundOnly(on: boolean): void;
  /** Small pictures both ways, and no publishing ahead of the bell, from the next media room on. */
  setSaver(on: boolean): void;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  /** Call it in a click: lets the browser play sound. */
  unlock(): Promise<void>;
  /** Tries again at once after failures. */
  retry(): void;
  /** Another page of the same person has sound and picture now. Deaf to tickets until `takeOver`. */
  giveWay(): void;
  /** Takes sound and picture back from the other page. */
  takeOver(): void;
  dispose(): void;
}

/** Milliseconds after the bell. */
const firstPictureWithin = 400;
const lastStays = 1_500;

export function createMediaSession(deps: MediaSessionDeps): MediaSession {
  const { clock, random, capture, voices } = deps;
  let current: MediaLink | null = null;
  /** The one left last: silent, its pictures stay until the new ones are there. */
  let last: MediaLink | null = null;
  let shown: MediaLink | null = null;
  /** Raised with every move: what was begun for an earlier one is dropped. */
  let generation = 0;
  let wasOn = false;
  let interpretation: string | null = null;
  let elsewhere = false;
  let disposed = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function closeLast() {
    last?.close();
    last = null;
  }

  const slots = createSlots(2, closeLast);
  const line = createOwnLine(() => clock.now(), deps.saves, receive);
  const warmUp = createWarmUp({ clock, random, newLink, ring: open });
  const recovery = createRecovery({
    clock,
    random,
    requestTickets: deps.requestTickets,
    arrived: obey,
    changed: () => {
      snapshot.refresh();
    },
  });
  const snapshot = createSnapshotStore(capture, voices, deps.levels, () => ({
    state: stateNow(),
    stage: shown === null ? null : { table: shown.ticket.table, mediaRoom: shown.ticket.mediaRoom },
    peers: shown?.peers ?? [],
    mayPublish: current?.ticket.mayPublish ?? true,
    line: lineNow(),
  }));
  const givenWord = createGivenWord(capture);
  voices.setOutput(capture.store.getState().speakerId);
  const unsubscribe = [
    deps.screen.store.subscribe(receive),
    voices.blocked.subscribe(() => {
      snapshot.refresh();
    }),
    capture.store.subscribe((state, before) => {
      if (state.speakerId !== before.speakerId) voices.setOutput(state.speakerId);
      current?.refresh();
      warmUp.link?.refresh();
      snapshot.refresh();
    }),
  ];

  function stateNow(): MediaState {
    if (elsewhere) return 'elsewhere';
    if (current?.status === 'connected') return 'on';
    if (recovery.fails) return 'failed';
    if (wasOn) return 'reconnecting';
    return current === null && !recovery.trying ? 'off' : 'connecting';
  }

  /** Where nobody signs, only the signers' pictures are none. */
  function lineNow(): Line {
    const now = line.now();
    const somebodySigns = shown?.peers.some(({ signs, showPicture }) => signs && showPicture !== null) === true;
    return now.pictures === 'signers' && !somebodySigns ? { ...now, pictures: 'none' } : now;
  }

  function newLink(ticket: Ticket): MediaLink {
    const link = createMediaLink(
      ticket,
      {
        ...deps,
        slots,
        now: () => clock.now(),
        interpretation: () => interpretation,
        receiving: line.receiving,
        sendsPictures: line.sendsPictures,
        publishesEarly: () => deps.publishesEarly && !line.saves(),
      },
      {
        changed() {
          if (link === current && link.status === 'connected') {
            wasOn = true;
            recovery.connected();
          }
          if (link === current) line.heard(link.quality);
          if (link === shown || link === current) snapshot.refresh();
        },
        failed(reason) {
          onFailed(link, reason);
        },
      },
    );
    return link;
  }

  function receive() {
    for (const link of [current, warmUp.link]) link?.refresh();
    snapshot.refresh();
  }

  /** Everything that must happen at the bell itself happens before this returns. */
  function moveTo(link: MediaLink) {
    generation += 1;
    const mine = generation;
    clearTimeout(settling);
    closeLast();
    givenWord.moved(current?.ticket ?? null, link.ticket);
    last = current;
    current = link;
    if (last?.ticket.table !== link.ticket.table) line.begin();
    link.open();
    // One media room, another part in it: the server ends the former connection once the new one is there.
    last?.silence(last.ticket.mediaRoom === link.ticket.mediaRoom);
    link.start();
    if (link.status === 'connected') {
      wasOn = true;
      recovery.connected();
    }
    if (last?.status !== 'connected' && last?.status !== 'reconnecting') closeLast();
    const nothingToSee = link.status === 'connected' && link.peers.every(({ showPicture }) => showPicture === null);
    if (last === null || shown !== last || nothingToSee) shown = link;
    else
      void link.firstPicture(firstPictureWithin).then(() => {
        if (mine !== generation) return;
        shown = link;
        snapshot.refresh();
      });
    settling = setTimeout(() => {
      closeLast();
      link.endHolding();
    }, lastStays);
    snapshot.refresh();
  }

  function onFailed(link: MediaLink, reason: LostReason) {
    if (link === last) closeLast();
    else if (link !== current && link !== warmUp.link) return;
    else if (reason === 'elsewhere') giveWay();
    else if (link === current) recovery.failed();
    else warmUp.failed();
    snapshot.refresh();
  }

  /** The same person is in another page: the newer page wins, and this one does not fight. */
  function giveWay() {
    leaveAll();
    elsewhere = true;
    snapshot.refresh();
  }

  function obey(tickets: readonly Ticket[]) {
    const ticketTo = (purpose: Ticket['purpose']) => tickets.find((ticket) => ticket.purpose === purpose);
    const now = ticketTo('current');
    const next = ticketTo('next');
    const then = next ?? ticketTo('approach');
    if (!tickets.some(({ mediaRoom }) => mediaRoom === warmUp.link?.ticket.mediaRoom)) warmUp.cancel();
    // By our clock the bell may have rung just before the list was made.
    if (next !== undefined && next.mediaRoom === current?.ticket.mediaRoom) {
      go(next);
      return;
    }
    if (now !== undefined) enter(now);
    else leaveTable();
    if (then !== undefined) warmUp.prepare(then);
    snapshot.refresh();
  }

  function enter(ticket: Ticket) {
    if (ticket.mediaRoom !== current?.ticket.mediaRoom) settleRecovery();
    go(ticket);
  }

  function go(ticket: Ticket) {
    const isHere = current?.ticket.mediaRoom === ticket.mediaRoom;
    // Of the media room one is in already a clock that went back says nothing: a second connection there would end the first.
    if (!isHere && ticket.opensAt !== null && ticket.opensAt > clock.now()) {
      warmUp.prepare(ticket);
      return;
    }
    const here = current?.ticket;
    const same = here?.mediaRoom === ticket.mediaRoom && here.mayPublish === ticket.mayPublish && here.interprets === ticket.interprets;
    if (same && current?.status !== 'failed') return;
    moveTo(warmUp.takeFor(ticket) ?? newLink(ticket));
  }

  function open() {
    const link = warmUp.take();
    if (link === null) return;
    settleRecovery();
    moveTo(link);
  }

  function settleRecovery() {
    recovery.cancel();
    wasOn = false;
  }

  function leaveTable() {
    generation += 1;
    clearTimeout(settling);
    settleRecovery();
    closeLast();
    current?.close();
    current = null;
    shown = null;
    line.heard('good');
  }

  function leaveAll() {
    deps.screen.stop();
    warmUp.cancel();
    leaveTable();
  }

  function leave() {
    leaveAll();
    snapshot.refresh();
  }

  return {
    store: snapshot.store,
    capture,
    screen: deps.screen,
    follow(tickets) {
      if (!elsewhere && !disposed) obey(tickets);
    },
    enter(ticket) {
      if (!elsewhere && !disposed) enter(ticket);
    },
    prepare(ticket) {
      if (elsewhere || disposed || ticket.mediaRoom === current?.ticket.mediaRoom) return;
      warmUp.prepare(ticket);
    },
    cancelNext: () => {
      warmUp.cancel();
    },
    open,
    leave,
    setInterpretation(language) {
      interpretation = language;
      current?.refresh();
    },
    setSoundOnly: line.setSoundOnly,
    setSaver: line.setSaver,
    setMicrophone: (on) => givenWord.choose('microphone', on),
    setCamera: (on) => givenWord.choose('camera', on),
    unlock: () => voices.unlock(),
    retry() {
      if (!elsewhere && recovery.failures > 0) recovery.now();
    },
    giveWay,
    takeOver() {
      if (!elsewhere) return;
      elsewhere = false;
      recovery.now();
      snapshot.refresh();
    },
    dispose() {
      leave();
      disposed = true;
      for (const stop of unsubscribe) stop();
      line.dispose();
      snapshot.dispose();
      voices.dispose();
      capture.dispose();
    },
  };
}
