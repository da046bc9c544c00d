import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionEvents } from '#client/net/connection.ts';
import { createGatheringStore } from '#client/stores/gathering-store.ts';
import type { ClientSignal } from '#shared/contract/socket-events.ts';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';

function setUp() {
  let line: ConnectionEvents | undefined;
  const said: ClientSignal[] = [];
  const gathering = createGatheringStore((events) => {
    line = events;
    return {
      send: () => Promise.resolve({ ok: true, version: 1 }),
      signal: (signal) => void said.push(signal),
      approach: () => undefined,
      requestTickets: () => Promise.resolve([]),
      requestUnnamedCards: () => Promise.resolve([]),
      now: () => 1000,
      connectNow: () => undefined,
      close: () => undefined,
    };
  });
  line?.view('mine', mineOf('me', { table: 't' }));
  line?.view('table', tableOf('t', { people: ['me', 'amina'] }));
  return { gathering, said, line, state: () => gathering.store.getState() };
}

const typed = (text: string, done = false) => ({ kind: 'live_text', line: 'l1', text, done, from: 'amina', table: 't' }) as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a page knows of its gathering', () => {
  it('shows what others type, and what I type at once', () => {
    const { gathering, line, said, state } = setUp();
    line?.signal(typed('Bonj'));
    gathering.signal({ kind: 'live_text', line: 'm1', text: 'Hello', done: true });
    expect(state().liveText).toMatchObject({ typing: { amina: { text: 'Bonj' } }, lines: [{ from: 'me', text: 'Hello', at: 1000 }] });
    expect(said).toEqual([{ kind: 'live_text', line: 'm1', text: 'Hello', done: true, table: 't' }]);
  });

  it('leaves what was said at a table when the table changes', () => {
    const { line, state } = setUp();
    line?.signal(typed('Bonjour', true));
    line?.signal({ kind: 'speaking', on: true, from: 'amina', table: 't' });
    line?.view('table', tableOf('u', { people: ['me'] }));
    expect(state().liveText).toEqual({ table: 'u', typing: {}, lines: [] });
    expect(state().speaking).toEqual({});
    line?.signal(typed('late', true));
    expect(state().liveText.lines).toEqual([]);
  });

  it('M7 forgets that somebody was speaking who left and came back', () => {
    const { line, state } = setUp();
    line?.signal({ kind: 'speaking', on: true, from: 'amina', table: 't' });
    line?.view('table', tableOf('t', { people: ['me', 'amina', 'bo'] }));
    expect(state().speaking).toEqual({ amina: true });
    line?.view('table', tableOf('t', { people: ['me', 'bo'] }));
    line?.view('table', tableOf('t', { people: ['me', 'bo', 'amina'] }));
    expect(state().speaking).toEqual({});
  });

  it('shows a reaction for a few seconds', () => {
    const { line, state } = setUp();
    line?.signal({ kind: 'reaction', reaction: 'clap', from: 'amina', table: 't' });
    expect(state().reactions).toMatchObject([{ from: 'amina', reaction: 'clap' }]);
    vi.advanceTimersByTime(5000);
    expect(state().reactions).toEqual([]);
  });

  it('tells why the server will not have us', () => {
    const { line, state } = setUp();
    line?.state('refused', 'client_too_old');
    expect(state()).toMatchObject({ connection: 'refused', refusal: 'client_too_old' });
  });
});
