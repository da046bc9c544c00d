import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { LeavingContext } from '#client/features/gathering/leaving-context.ts';
import { startI18n } from '#client/i18n/i18n.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import { noLiveText } from '#client/stores/live-text.ts';
import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { ClientSignal } from '#shared/contract/socket-events.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { MyCard } from '#shared/gathering/view/types.ts';
import type { MediaSessionHarness } from './media/media-session-harness.ts';
import { createMediaSessionHarness } from './media/media-session-harness.ts';

/** A gathering as one screen sees it, on a server that accepts everything but what `refuse` names. */
export interface RenderedGathering {
  readonly commands: ClientCommand[];
  readonly signals: ClientSignal[];
  /** Tables whose sound and picture were asked to be made ready; null where that was taken back. */
  readonly approached: (string | null)[];
  /** What was said to those who listen to the page. */
  readonly said: () => string[];
  readonly change: (change: Partial<GatheringSnapshot>) => void;
  readonly unmount: () => void;
  /** What the page's media session stands on. */
  readonly media: MediaSessionHarness;
  refuse: ErrorCode | null;
  /** Commands are answered once this resolves. */
  line: Promise<void>;
  /** What these secrets prove; nothing unless a test says so. */
  unnamedCards: (proofs: readonly string[]) => readonly MyCard[];
}

/** Where the server's clock stands in these tests. */
export const serverTime = 1_000_000;

/** Renders a participant's screen in English, in a gathering with these views. Needs jsdom and vitest's fake timers. */
export async function renderInGathering(screen: ReactElement, snapshot: Partial<GatheringSnapshot>): Promise<RenderedGathering> {
  await startI18n('en');
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  const commands: ClientCommand[] = [];
  const signals: ClientSignal[] = [];
  const approached: (string | null)[] = [];
  const store = createStore<GatheringSnapshot>(() => ({
    connection: 'live',
    refusal: null,
    hall: null,
    table: null,
    mine: null,
    media: { on: true },
    savingPaused: false,
    tickets: [],
    liveText: noLiveText(snapshot.table?.id ?? null),
    reactions: [],
    speaking: {},
    clockOffset: 0,
    ...snapshot,
  }));
  const said: string[] = [];
  const stopListening = useAnnouncements.subscribe(({ list }, before) => {
    for (const { id, text } of list) if (!before.list.some((one) => one.id === id)) said.push(text);
  });
  const media = createMediaSessionHarness();
  const rendered: RenderedGathering = {
    commands,
    signals,
    approached,
    said: () => said,
    change: (change) => {
      act(() => {
        store.setState(change);
      });
    },
    unmount: () => {
      view.unmount();
      stopListening();
    },
    media,
    refuse: null,
    line: Promise.resolve(),
    unnamedCards: () => [],
  };
  const gathering = {
    store,
    send: async (command: ClientCommand) => {
      commands.push(command);
      await rendered.line;
      return rendered.refuse === null
        ? ({ ok: true, version: 1 } as const)
        : ({ ok: false, code: rendered.refuse, retryable: false } as const);
    },
    signal: (signal: ClientSignal) => void signals.push(signal),
    serverNow: () => serverTime,
    approach: (table: string | null) => void approached.push(table),
    requestTickets: () => Promise.resolve([]),
    requestUnnamedCards: (proofs: readonly string[]) => Promise.resolve(rendered.unnamedCards(proofs)),
    connectNow: () => undefined,
    close: () => undefined,
  };
  const view = render(
    <LeavingContext value={() => undefined}>
      <GatheringContext value={gathering}>
        <MediaSessionContext value={media.session}>{screen}</MediaSessionContext>
      </GatheringContext>
    </LeavingContext>,
  );
  return rendered;
}
