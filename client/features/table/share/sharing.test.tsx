// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableScreen } from '#client/features/table/TableScreen.tsx';
import { hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { FakeTrack } from '#tests/support/media/fake-track.ts';
import { pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = [personOf('a', { name: 'Amina Diallo' }), personOf('b', { name: 'Jean Martin' }), personOf('me', { name: 'Me' })];
const hall = hallOf({ people, tables: [rowOf('t', { kind: 'topic', number: 4, people: ['a', 'b', 'me'] })] });
const table = tableOf('t', { kind: 'topic', number: 4, people: ['a', 'b', 'me'] });
const shownBy = (person: string, ...asking: string[]) => ({ table: { ...table, sharing: { person, asking } } });
const inBar = (name: string) => within(screen.getByRole('toolbar')).queryByRole('button', { name });
const settle = () => act(() => vi.dynamicImportSettled());
const click = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

async function sitDown(change: Partial<Parameters<typeof renderInGathering>[1]> = {}) {
  const rendered = await renderInGathering(<TableScreen />, { hall, table, mine: mineOf('me', { table: 't' }), ...change });
  const { session, server } = rendered.media;
  await act(async () => {
    session.enter(ticketTo('t'));
    await pass();
    server.latest().admit([{ ...peer('a'), attachScreen: () => () => undefined }, peer('b')]);
    await pass(2_000);
  });
  return Object.assign(rendered, { channel: () => server.latest() });
}

describe('whoever shares', () => {
  it('chooses first, and sends only after the table took it; the browser’s own stop ends it for the table', async () => {
    const rendered = await sitDown();
    const { media, commands, change, channel } = rendered;
    await click('Share screen');
    await settle();
    media.display = new FakeTrack('video');
    rendered.refuse = 'somebody_shares';
    await click('Text or slides');
    await act(() => pass());
    expect(commands).toEqual([{ type: 'start_share', table: 't' }]);
    expect([channel().screen, media.display.readyState]).toEqual([null, 'ended']);
    expect(screen.getByText('Somebody else shares already.')).toBeTruthy();

    rendered.refuse = null;
    media.display = new FakeTrack('video');
    await click('Text or slides');
    await act(() => pass());
    change(shownBy('me'));
    await settle();
    expect(channel().screen).toMatchObject({ readyState: 'live', contentHint: 'detail' });
    expect(screen.getByText('Everyone here sees your screen.')).toBeTruthy();

    act(() => media.display?.unplug());
    await act(() => pass());
    expect(commands.at(-1)).toEqual({ type: 'stop_share', table: 't' });
    expect(channel().screen).toBeNull();
  });

  it('who is still choosing at the bell shares nothing at the next table, and is told', async () => {
    const rendered = await sitDown();
    const { media, commands, change } = rendered;
    await click('Share screen');
    await settle();
    const chosen = new FakeTrack('video');
    media.display = chosen;
    let choose: () => void = () => undefined;
    media.choosing = new Promise((resolve) => (choose = resolve));
    await click('Text or slides');
    change({ table: tableOf('next', { people: ['a', 'me'] }) });
    rendered.refuse = 'not_seated';
    await act(async () => {
      choose();
      await pass();
    });
    expect(commands).toEqual([{ type: 'start_share', table: 't' }]);
    expect(chosen.readyState).toBe('ended');
    expect(rendered.said().at(-1)).toBe('You are no longer at this table.');
  });

  it('lets whoever asks take over, or not now', async () => {
    const { commands, change, said } = await sitDown();
    change(shownBy('me', 'a', 'b'));
    await settle();
    expect(said().at(-1)).toBe('Amina would like to share a screen.');
    await click('Not now');
    expect(commands.at(-1)).toEqual({ type: 'answer_share', person: 'a', yes: false });
    change(shownBy('me', 'b'));
    await click('Let them share');
    expect(commands.at(-1)).toEqual({ type: 'answer_share', person: 'b', yes: true });
  });

  it('stops showing when the table names another or nobody, and when they change tables', async () => {
    const { media, change, channel } = await sitDown();
    for (const next of [shownBy('a'), { table }, { table: tableOf('u', { people: ['me'] }), mine: mineOf('me', { table: 'u' }) }]) {
      media.display = new FakeTrack('video');
      change(shownBy('me'));
      await settle();
      await act(async () => {
        await media.session.screen.choose('text');
        media.session.screen.sendTo('t');
        await pass();
      });
      expect(channel().screen).not.toBeNull();
      change(next);
      await act(() => pass(1_000));
      expect([media.display.readyState, channel().screen]).toEqual(['ended', null]);
    }
  });

  it('to whom it was passed on chooses what to show, or gives it back', async () => {
    const { commands, change } = await sitDown(shownBy('a'));
    await click('Ask to share');
    expect(commands.at(-1)).toEqual({ type: 'ask_share', asks: true });
    change(shownBy('a', 'me'));
    expect(inBar('Ask to share')?.getAttribute('aria-pressed')).toBe('true');
    change(shownBy('me'));
    await settle();
    expect(screen.getByText('It is your turn: choose what to show.')).toBeTruthy();
    await click('Not now');
    expect(commands.at(-1)).toEqual({ type: 'stop_share', table: 't' });
  });
});

describe('whoever looks on', () => {
  it('M5 sees the screen of whom the table names, and of nobody else, and is told once', async () => {
    const { change, said } = await sitDown();
    expect(screen.queryByRole('figure')).toBeNull();
    change(shownBy('b'));
    await settle();
    expect(screen.queryByRole('figure')).toBeNull();
    change(shownBy('a'));
    await settle();
    expect(within(screen.getByRole('figure')).getByText('Amina shares a screen')).toBeTruthy();
    expect(said().filter((text) => text === 'Amina Diallo shares a screen.')).toHaveLength(1);
    expect(screen.getByRole('region', { name: 'Jean Martin' })).toBeTruthy();
    change({ table });
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('is told of a screen where there is sound alone, and sees it at a click', async () => {
    const { media, said } = await sitDown(shownBy('a'));
    await settle();
    act(() => media.session.setSoundOnly(true));
    expect(said().at(-1)).toBe('Sound only. Amina shares a screen.');
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.getByText('Sound only. Amina shares a screen.')).toBeTruthy();
    await click('See it');
    expect(within(screen.getByRole('figure')).getByText('Amina shares a screen')).toBeTruthy();
    expect(screen.queryByText(/^Sound only/)).toBeNull();
  });

  it('stops it only where they keep the table', async () => {
    const { commands, change } = await sitDown(shownBy('a'));
    await settle();
    expect(within(screen.getByRole('figure')).queryByRole('button', { name: 'Stop sharing' })).toBeNull();
    change({ table: { ...shownBy('a').table, host: 'me' } });
    await click('Stop sharing');
    expect(commands.at(-1)).toEqual({ type: 'stop_share', table: 't' });
  });
});
