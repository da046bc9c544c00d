// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableScreen } from '#client/features/table/TableScreen.tsx';
import { cardRowOf, writing } from '#tests/support/cards.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const people = [personOf('a', { name: 'Amina Diallo' }), personOf('b', { name: 'Jean Martin' }), personOf('me', { name: 'Me' })];
const clock = clockOf({ kind: 'round', segment: 1, round: 1, rounds: 3, endsAt: serverTime + 300_000 });
const hall = hallOf({
  clock,
  people,
  tables: [rowOf('t', { kind: 'round', number: 4, people: ['a', 'b', 'me'], languages: ['fr', 'en'] })],
});
const table = tableOf('t', { number: 4, question: 'work', starter: 'a', people: ['a', 'b', 'me'] });
const seated = { hall, table, mine: mineOf('me', { table: 't' }) };
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('sitting down', () => {
  it('says where and with whom, and shows the question with who begins', async () => {
    const { said } = await renderInGathering(<TableScreen />, seated);
    expect(said()).toEqual(['Table 4, with Amina and Jean. Round 2 of 3.']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Table 4');
    expect(document.title).toMatch(/^Table 4 · 5 min · Coffee break/);
    expect(screen.getByText('What are you working on?')).toBeTruthy();
    expect(screen.getByText('Amina starts')).toBeTruthy();
  });

  it('T13 T14 goes on to the next question, names who asked, and reads it in a language that all there speak', async () => {
    const { commands, said, change } = await renderInGathering(<TableScreen />, seated);
    const questions = [...hall.about.questions, { id: 'next', text: { fr: 'Et ensuite ?', en: 'What next?' } }];
    change({ hall: { ...hall, about: { ...hall.about, questions } } });
    fireEvent.click(button('Next question'));
    expect(commands).toEqual([{ type: 'next_question', table: 't' }]);
    change({ table: { ...table, question: 'next', askedBy: 'b', starter: 'b' } });
    expect([screen.getByText('Jean went on to this one.'), screen.getByText('Jean starts')]).toHaveLength(2);
    expect(said().at(-1)).toBe('Jean went on to this one. What next?');
    const french = { ...hall.tables['t']!, languages: ['fr'] };
    change({ hall: { ...hall, about: { ...hall.about, questions }, tables: { t: french } } });
    expect(screen.getByText(/^Et ensuite/).lang).toBe('fr');
    expect(said().at(-1)).toBe('Jean went on to this one. What next?');
  });

  it('tells of the next table once, and moves the focus to its title', async () => {
    const { said, change } = await renderInGathering(<TableScreen />, seated);
    change({ table: tableOf('x', { number: 7, people: ['b', 'me'] }), mine: mineOf('me', { table: 'x' }) });
    const later = { ...clock, round: 2, endsAt: serverTime + 600_000 };
    change({ hall: hallOf({ clock: later, people, tables: [rowOf('x', { kind: 'round', number: 7, people: ['b', 'me'] })] }) });
    expect(said()).toEqual(['Table 4, with Amina and Jean. Round 2 of 3.', 'Table 7, with Jean. Round 3 of 3.']);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('T3 T4 T9 tells whoever keeps the table from now on, and reads what its host pins', async () => {
    const topic = { ...table, kind: 'topic', host: 'a' } as const;
    const { said, change } = await renderInGathering(<TableScreen />, { ...seated, table: topic });
    await act(() => vi.dynamicImportSettled());
    change({ table: { ...topic, notice: 'Minutes at six' } });
    expect(said().at(-1)).toBe('Pinned at the table: Minutes at six');
    change({ table: { ...topic, notice: 'Minutes at six', host: 'me' } });
    const told = 'You host this table now: what a host needs is under “People”.';
    expect([said().at(-1), screen.getByText(told).textContent]).toEqual([told, told]);
    fireEvent.click(button('Close'));
    expect(screen.queryByText(told)).toBeNull();
  });

  it('tells what the others do', async () => {
    const { said, change } = await renderInGathering(<TableScreen />, seated);
    change({ table: { ...table, people: ['a', 'me'], hands: ['a'] }, reactions: [{ id: 1, from: 'a', reaction: 'clap' }] });
    expect(said().slice(1)).toEqual(['Jean Martin has left the table.', 'Amina Diallo asks for the word.', 'Amina Diallo: applause']);
  });

  it('tells of a newcomer once their name is known', async () => {
    const { said, change } = await renderInGathering(<TableScreen />, seated);
    change({ table: { ...table, people: ['a', 'b', 'c', 'me'] } });
    expect(said()).toHaveLength(1);
    change({ hall: { ...hall, people: { ...hall.people, c: personOf('c', { name: 'Sofía' }) } } });
    expect(said().slice(1)).toEqual(['Sofía sits down at the table.']);
  });
});

describe('live text', () => {
  it('sends letters as they are typed and the line when it is finished', async () => {
    const { signals } = await renderInGathering(<TableScreen />, seated);
    fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Write' }));
    const input = screen.getByRole('textbox', { name: 'Write to the table' });
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: 'h' } });
    fireEvent.change(input, { target: { value: 'hi' } });
    act(() => void vi.advanceTimersByTime(300));
    fireEvent.submit(input);
    expect(signals.map((signal) => signal.kind === 'live_text' && [signal.text, signal.done])).toEqual([
      ['h', false],
      ['hi', false],
      ['hi', true],
    ]);
  });

  it('reads finished lines as a log, and not what is being typed', async () => {
    const liveText = { table: 't', typing: { a: { id: '2', text: 'let me se' } }, lines: [{ id: '1', from: 'b', text: 'Hello', at: 0 }] };
    await renderInGathering(<TableScreen />, { ...seated, liveText });
    expect(screen.getByRole('log').textContent).toBe('Jean: Hello');
    expect(screen.getByText('let me se')).toBeTruthy();
  });

  it('keeps the last line in sight, but not from whoever reads back', async () => {
    const said = (count: number) => ({
      liveText: {
        table: 't',
        typing: {},
        lines: Array.from({ length: count }, (_, id) => ({ id: String(id), from: 'b', text: 'Hello', at: 0 })),
      },
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
    let height = 500;
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => height);
    const { change } = await renderInGathering(<TableScreen />, { ...seated, media: { on: false, reason: 'not_found' }, ...said(1) });
    const lines = screen.getByRole('group', { name: 'Live text' });
    expect(lines.scrollTop).toBe(500);
    height = 520;
    change(said(2));
    expect(lines.scrollTop).toBe(520);
    lines.scrollTop = 100;
    fireEvent.scroll(lines);
    height = 540;
    change(said(3));
    expect(lines.scrollTop).toBe(100);
  });

  it('keeps a line begun through a move and a reload', async () => {
    const first = await renderInGathering(<TableScreen />, seated);
    fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Write' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Write to the table' }), { target: { value: 'half a thou' } });
    first.change({ table: tableOf('x', { people: ['b', 'me'] }) });
    expect(screen.getByDisplayValue('half a thou')).toBeTruthy();
    first.unmount();
    await renderInGathering(<TableScreen />, seated);
    fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Write' }));
    expect(screen.getByDisplayValue('half a thou')).toBeTruthy();
  });

  it('is the whole table without a media server', async () => {
    await renderInGathering(<TableScreen />, { ...seated, media: { on: false, reason: 'not_found' } });
    expect(screen.getByRole('textbox', { name: 'Write to the table' })).toBeTruthy();
    expect(button('Mic').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the controls', () => {
  it('raise the hand and leave the table', async () => {
    const { commands } = await renderInGathering(<TableScreen />, seated);
    fireEvent.click(button('Hand'));
    fireEvent.click(button('Leave the table'));
    expect(commands).toEqual([{ type: 'raise_hand', raised: true }, { type: 'stand' }]);
  });

  it('answer to shortcuts, which rest while one writes', async () => {
    const { commands } = await renderInGathering(<TableScreen />, seated);
    await act(() => vi.dynamicImportSettled());
    fireEvent.keyDown(window, { key: 'H', code: 'KeyH', ctrlKey: true, shiftKey: true });
    expect(commands).toEqual([{ type: 'raise_hand', raised: true }]);
    fireEvent.keyDown(window, { key: 'F2', code: 'F2' });
    expect(document.activeElement?.closest('[role=toolbar]')).toBeTruthy();
    const mic = () => within(screen.getByRole('toolbar')).getAllByRole('button')[0]?.textContent;
    const before = mic();
    fireEvent.click(button(/^Cards/));
    await act(() => vi.dynamicImportSettled());
    const area = screen.getByRole('textbox', { name: 'What the table keeps…' });
    act(() => area.focus());
    await act(async () => void fireEvent.keyDown(area, { key: 'm', code: 'KeyM' }));
    expect(mic()).toBe(before);
  });

  it.each([
    ['French', { key: '/', code: 'Period', ctrlKey: true, shiftKey: true }, { key: 'H', code: 'KeyH' }],
    ['German', { key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }, { key: 'H', code: 'KeyH' }],
    ['Dvorak', { key: '/', code: 'BracketLeft', ctrlKey: true }, { key: 'H', code: 'KeyJ' }],
    ['Greek', { key: '/', code: 'Slash', ctrlKey: true }, { key: 'Η', code: 'KeyH' }],
    ['Russian', { key: '/', code: 'Backslash', ctrlKey: true, shiftKey: true }, { key: 'Р', code: 'KeyH' }],
  ])('answer to shortcuts on a %s keyboard', async (_keyboard, list, hand) => {
    const { commands } = await renderInGathering(<TableScreen />, seated);
    await act(() => vi.dynamicImportSettled());
    fireEvent.keyDown(window, { key: 'D', code: 'KeyH', ctrlKey: true, shiftKey: true });
    expect(commands).toEqual([]);
    fireEvent.keyDown(window, { ...hand, ctrlKey: true, shiftKey: true });
    expect(commands).toEqual([{ type: 'raise_hand', raised: true }]);
    fireEvent.keyDown(window, list);
    await act(() => vi.dynamicImportSettled());
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });

  it('write a card, and say “us too” to another', async () => {
    const card = cardRowOf('c', { text: 'Indicators' });
    const { commands } = await renderInGathering(<TableScreen />, { ...seated, table: { ...table, cards: { c: card } } });
    fireEvent.click(button(/^Cards/));
    await act(() => vi.dynamicImportSettled());
    fireEvent.click(button('Us too 0'));
    fireEvent.change(screen.getByRole('textbox', { name: 'What the table keeps…' }), { target: { value: ' Night mediators ' } });
    await act(async () => void fireEvent.click(button('Add')));
    expect(commands).toEqual([{ type: 'us_too', card: 'c', on: true, proof: null }, writing('Night mediators', { question: 'work' })]);
    expect(screen.getByRole('textbox', { name: 'What the table keeps…' })).toHaveProperty('value', '');
  });

  it('say among the people what all have in common, wherever the pictures leave no space for it', async () => {
    const common = { languages: [{ language: 'fr', people: 3 }], topics: [{ topic: 'Night buses', people: 2 }] };
    await renderInGathering(<TableScreen />, { ...seated, table: { ...table, common } });
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    await act(() => vi.dynamicImportSettled());
    const drawer = within(screen.getByRole('complementary', { name: 'People' }));
    expect(drawer.getByRole('heading', { name: 'In common' })).toBeTruthy();
    expect(drawer.getByText('French, all of you')).toBeTruthy();
    expect(drawer.getByText('Night buses, 2 of you')).toBeTruthy();
  });

  it('turn on the Chatham House rule, by who keeps the table; everybody there is told', async () => {
    const kept = { ...seated, table: { ...table, kind: 'topic', host: 'me' } as const };
    const { commands, change } = await renderInGathering(<TableScreen />, kept);
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    await act(() => vi.dynamicImportSettled());
    const rule = screen.getByRole('switch', { name: /^Chatham House rule/ });
    await act(async () => void fireEvent.click(rule));
    expect(commands).toEqual([{ type: 'chatham_house', table: 't', on: true }]);
    const header = () => within(screen.getByRole('banner'));
    expect(header().queryByText('Chatham House rule')).toBeNull();
    change({ table: { ...kept.table, chathamHouse: true } });
    expect(header().getByText('Chatham House rule')).toBeTruthy();
  });

  it('pin a notice, take nobody new and ask an organiser to come', async () => {
    const kept = { ...seated, table: { ...table, kind: 'topic', host: 'me', notice: 'Minutes at six' } as const };
    const { commands, change } = await renderInGathering(<TableScreen />, kept);
    expect(screen.getByText('Minutes at six')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    await act(() => vi.dynamicImportSettled());
    fireEvent.change(screen.getByRole('textbox', { name: 'Notice at the table' }), { target: { value: 'Minutes at seven' } });
    await act(async () => void fireEvent.click(button('Pin')));
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: /^Take nobody new/ })));
    await act(async () => void fireEvent.click(button('Ask an organiser to come')));
    expect(commands).toEqual([
      { type: 'pin_notice', table: 't', text: 'Minutes at seven', language: 'en' },
      { type: 'close_to_newcomers', table: 't', on: true },
      { type: 'ask_for_help', table: 't', on: true },
    ]);
    change({ table: { ...kept.table, wantsHelp: true } });
    expect(button('Ask no more')).toBeTruthy();
  });

  it('show in a world café what the table said, first of all, and let its host write it', async () => {
    const cafe = { theme: 'methods', summary: { text: 'Lamps help', at: 0, round: 0 } };
    const { commands, change } = await renderInGathering(<TableScreen />, { ...seated, table: { ...table, cafe, host: 'a' } });
    await act(() => vi.dynamicImportSettled());
    expect(screen.getByText('Lamps help')).toBeTruthy();
    fireEvent.click(button('I have read it'));
    expect(screen.queryByText('Lamps help')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Correct' })).toBeNull();
    change({ table: { ...table, cafe: { ...cafe, summary: null }, host: 'me' } });
    fireEvent.click(button('Write for those who come next'));
    await act(() => vi.dynamicImportSettled());
    fireEvent.change(screen.getByRole('textbox', { name: 'One minute for those who come next' }), {
      target: { value: 'Trams too ' },
    });
    await act(async () => void fireEvent.click(button('Save')));
    expect(commands).toEqual([{ type: 'write_summary', table: 't', text: 'Trams too', language: 'en' }]);
  });

  it('vote for one more minute while the vote is open', async () => {
    const coming = { to: { kind: 'round', segment: 1, round: 2 }, promised: false, planned: false } as const;
    const votes = { voters: [], cast: 4, needed: 9 };
    const ending = { ...seated, hall: { ...hall, clock: { ...clock, endsAt: serverTime + 50_000, coming } }, table: { ...table, votes } };
    const { commands, change, said } = await renderInGathering(<TableScreen />, ending);
    await act(() => vi.dynamicImportSettled());
    expect(said()).toContain('You can ask for one more minute.');
    expect(screen.getByText('4 of 9 votes')).toBeTruthy();
    fireEvent.click(button('One more minute'));
    expect(commands).toEqual([{ type: 'vote_more' }]);
    change({ table: { ...table, votes: null } });
    expect(screen.queryByRole('button', { name: 'One more minute' })).toBeNull();
  });

  it('keep somebody from being seated with me, without a word to anyone', async () => {
    const { commands, said } = await renderInGathering(<TableScreen />, { ...seated, media: { on: true } });
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    const [menu] = screen.getAllByRole('button', { name: 'About Amina Diallo' });
    fireEvent.click(menu!);
    await act(() => vi.dynamicImportSettled());
    await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: /^Do not seat me/ })));
    expect(commands).toEqual([{ type: 'avoid', person: 'a', on: true }]);
    expect(said().at(-1)).toBe('Noted. Nobody will know.');
  });

  it('Q1 Q2 report somebody to the organisers, told before who will read it, and then leave quietly or stay', async () => {
    const gathering = await renderInGathering(<TableScreen />, { ...seated, media: { on: true } });
    const { commands, said } = gathering;
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    const [menu] = screen.getAllByRole('button', { name: 'About Amina Diallo' });
    fireEvent.click(menu!);
    await act(() => vi.dynamicImportSettled());
    await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: 'Report to the organisers' })));
    await act(() => vi.dynamicImportSettled());
    const dialog = within(screen.getByRole('dialog', { name: 'Report Amina Diallo' }));
    expect(dialog.getByText(/^Only the organisers read this, with your name/)).toBeTruthy();
    fireEvent.change(dialog.getByRole('textbox', { name: 'What happened' }), { target: { value: ' Shouts ' } });
    gathering.refuse = 'unavailable';
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: 'Report' })));
    expect(dialog.getByRole('textbox', { name: 'What happened' })).toHaveProperty('value', ' Shouts ');
    gathering.refuse = null;
    commands.length = 0;
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: 'Report' })));
    expect(commands).toEqual([
      { type: 'raise_concern', person: 'a', text: 'Shouts' },
      { type: 'avoid', person: 'a', on: true },
    ]);
    expect(said().at(-1)).toBe('The organisers know.');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Leave quietly' })));
    expect(commands.at(-1)).toEqual({ type: 'stand' });
  });
});
