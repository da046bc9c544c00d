// @vitest-environment jsdom

import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { guestOf, messageOf, organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { LiveScreen } from './LiveScreen.tsx';
import { useLook } from './look.ts';
import { useMessageDraft } from './words/message-draft.ts';

const now = 1_000_000;
const clock = clockOf({ kind: 'round', segment: 1, round: 0, rounds: 3, startedAt: now - 300_000, endsAt: now + 300_000 });
const tables = [
  rowOf('t1', { kind: 'round', number: 1, seats: 4, people: ['Saara'] }),
  rowOf('t2', { kind: 'round', number: 2, seats: 4, people: ['Jette', 'Pablo', 'Neha'] }),
  rowOf('t3', { number: 3, topic: 'Night buses', people: ['Inès', 'Felix'], host: 'Inès' }),
];
const people = tables.flatMap(({ id, people: seated }) => seated.map((name) => personOf(name, { name, table: id })));
const guests = people.map(({ id }) => guestOf(id));
const alone = troubleRowOf('alone', 't1', { person: 'Saara', since: now - 8000, remedy: 't2' });
const hall = organiserOf({ clock, tables, people, guests, figures: { seated: 6, tables: 3, cards: 5 } });
const withTrouble = { ...hall, trouble: { [alone.id]: alone } };

const refused = (code: 'bell_is_promised' | 'table_full') => ({ ok: false, code, retryable: true }) as const;
const said = () => useAnnouncements.getState().list.map(({ text }) => text);

function open(view = hall) {
  const fake = fakeGathering(view, mineOf('me', { role: 'organiser', standing: 'away' }), () => now);
  render(
    <GatheringContext value={fake.gathering}>
      <LiveScreen slug="demo" />
    </GatheringContext>,
  );
  const show = (next: typeof hall) => act(() => fake.show(next));
  return { ...fake, show, press: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

// Looking up the style of every element makes a query by role twenty times slower here; what is hidden is asked for by name.
configure({ defaultHidden: true });

// Fetched when first opened; how long that takes is not what is tested here.
beforeAll(() => Promise.all([import('#client/ui/OpenDialog.tsx'), import('#client/ui/OpenMenu.tsx')]));

beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
  useAnnouncements.setState({ list: [] });
  useLook.setState({ look: 'tables' });
  useMessageDraft.setState({ to: { kind: 'all' }, text: '', asked: 0 });
});

describe('the plenary', () => {
  const seated = ['Ana', 'Ines', 'Jo'].map((name) => personOf(name, { name, table: 'p' }));
  const plenary = { stage: ['Jo'], hands: ['Ana'], listeners: 2, interpreters: {}, harvest: false };
  const view = organiserOf({
    clock: clockOf({ kind: 'plenary', plenary: 'p', endsAt: now + 300_000 }),
    people: seated,
    guests: seated.map(({ id }) => guestOf(id)),
    plenary,
  });

  it('is conducted by hands: call up, let step down, and say why not', async () => {
    const { press, sent, answer } = open(view);
    expect(screen.getByText('2 people listen')).toBeTruthy();
    await press.click(button('Call up Ana'));
    await press.click(button('Let Jo step down'));
    await press.selectOptions(screen.getByRole('combobox', { name: 'Call somebody up' }), 'Ines');
    expect(sent, 'to pass somebody in the list is not to call them').toHaveLength(2);
    await press.click(button('Call up, Call somebody up'));
    expect(sent).toEqual([
      { type: 'call_up', person: 'Ana' },
      { type: 'step_down', person: 'Jo' },
      { type: 'call_up', person: 'Ines' },
    ]);
    answer({ ok: false, code: 'stage_full', retryable: true });
    await press.click(button('Call up Ana'));
    expect(screen.getByText('Twelve people are on the stage. Let somebody step down first.')).toBeTruthy();
  });

  it('counts who is in it, not tables', () => {
    const { show } = open(view);
    const bar = () => screen.getAllByRole('term').filter((term) => term.closest('dl') === screen.getAllByRole('term')[0]?.closest('dl'));
    const figures = () => bar().map((term) => `${term.nextElementSibling?.textContent ?? ''} ${term.textContent}`);
    expect(figures()).toEqual(['3 in the plenary', '1 on the stage']);
    show({ ...hall, plenary: null });
    expect(figures()).toEqual(['6 seated', '3 tables', '5 cards']);
  });

  it('has an interpreter named for each language, before it begins too', async () => {
    const programme = [{ kind: 'plenary', seconds: 600 }] as const;
    const { press, sent } = open(
      organiserOf({
        about: { programme },
        clock: clockOf({ kind: 'before', segment: null }),
        people: seated,
        guests: seated.map(({ id }) => guestOf(id)),
        interpreters: { fr: 'Ines' },
      }),
    );
    await press.click(button('Interpreters'));
    expect(await screen.findByRole('combobox', { name: 'Into French' })).toHaveProperty('value', 'Ines');
    await press.selectOptions(screen.getByRole('combobox', { name: 'Into English' }), 'Jo');
    await press.click(button('Name, Into English'));
    await press.selectOptions(screen.getByRole('combobox', { name: 'Into French' }), '');
    await press.click(button('Name, Into French'));
    expect(sent).toEqual([
      { type: 'name_interpreter', language: 'en', person: 'Jo' },
      { type: 'name_interpreter', language: 'fr', person: null },
    ]);
  });
});

describe('the clock and the programme', () => {
  it('tells the day of a bell on another day', () => {
    open({ ...hall, clock: clockOf({ kind: 'before', segment: null, startedAt: now, endsAt: now + 7 * 86_400_000 }) });
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getByText(/^then open hall on Thursday, January 8 at 1:16.AM$/)).toBeTruthy();
  });

  it('says how long the round lasts, what follows and how full it is', () => {
    open();
    expect(screen.getByRole('timer').textContent).toBe('5:00');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Round 1 of 3');
    expect(screen.getByText('seated').parentElement?.textContent).toContain('6');
    expect(document.title).toBe('Round 1 of 3 · 5 min · Coffee break · Foyer');
  });

  it('holds and lets go by one press', async () => {
    const { press, sent, show } = open();
    await press.click(button('Hold'));
    show({ ...hall, clock: { ...clock, held: true } });
    await press.click(button('Go on by itself'));
    expect(sent).toEqual([
      { type: 'hold', on: true },
      { type: 'hold', on: false },
    ]);
  });

  it('says beside the button why something was refused, aloud as well, until the clock moves on', async () => {
    const { press, answer, show } = open();
    answer(refused('bell_is_promised'));
    await press.click(button('Hold'));
    expect(screen.getByText('The bell rings in 300 s: do it right after.')).toBeTruthy();
    expect(said()).toContain('The bell rings in 300\u00a0s: do it right after.');
    show({ ...hall, clock: { ...clock, startedAt: now, endsAt: now + 600_000 } });
    expect(screen.queryByText(/do it right after/)).toBeNull();
  });

  it('does not send what a promised bell would refuse', async () => {
    const { press, sent } = open({ ...hall, clock: { ...clock, coming: { to: { kind: 'end' }, promised: true, planned: false } } });
    await press.click(button('Hold'));
    expect(screen.getByText(/do it right after/)).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe('what needs an organiser', () => {
  it('is announced when it comes up, not when the screen opens', () => {
    const { show } = open(withTrouble);
    expect(said()).toEqual([]);
    const dropped = troubleRowOf('dropped', 't2', { person: 'Neha', since: now });
    show({ ...withTrouble, trouble: { ...withTrouble.trouble, [dropped.id]: dropped } });
    expect(said()).toEqual(['Table 2: Neha is cut off']);
  });

  it('has its remedy as one press, and the focus stays near when it is done', async () => {
    const { press, sent, show } = open(withTrouble);
    const card = screen.getByRole('article', { name: 'Table 1: Saara is alone' });
    expect(card.textContent).toContain('0:08');
    within(card).getByRole('button', { name: 'To table 2' }).focus();
    await press.keyboard('{Enter}');
    expect(sent).toEqual([{ type: 'move_person', person: 'Saara', table: 't2' }]);
    show(hall);
    expect(document.activeElement?.textContent).toContain('Needs you');
  });

  it('tells when the remedy came too late', async () => {
    const { press, answer } = open(withTrouble);
    answer(refused('table_full'));
    await press.click(button('To table 2'));
    expect(screen.getByRole('article').textContent).toContain('This table has just filled up.');
  });

  it('lets in who knocks', async () => {
    const { press, sent } = open({ ...hall, guests: { ...hall.guests, yara: guestOf('yara', { name: 'Yara', standing: 'knocking' }) } });
    await press.click(button('Admit Yara'));
    await press.click(button('Turn Yara away'));
    expect(sent).toEqual([
      { type: 'admit', person: 'yara' },
      { type: 'turn_away', person: 'yara' },
    ]);
  });
});

describe('tables and people', () => {
  it('W1 names the topic of a world café’s table beside its number', () => {
    const about = { themes: [{ id: 'trams', name: { en: 'Night trams' } }] };
    const cafe = rowOf('t1', { kind: 'round', number: 1, seats: 4, people: ['Saara'], theme: 'trams' });
    open(organiserOf({ clock, about, people, guests, tables: [cafe, ...tables.slice(1)] }));
    const [line] = screen.getAllByRole('listitem').filter(({ textContent }) => textContent.startsWith('Table 1'));
    expect(line?.textContent).toContain('Night trams');
  });

  it('moves somebody by menus alone, to the best table first', async () => {
    const { press, sent } = open();
    await press.click(button('Actions, table 3'));
    await press.click(await screen.findByRole('menuitem', { name: 'Move Felix to…' }));
    const choices = within(await screen.findByRole('dialog')).getAllByRole('button', { name: /Table/ });
    expect(choices.map(({ textContent }) => textContent)).toEqual(['Table 1Saara3 free', 'Table 2Jette, Pablo, Neha1 free']);
    await press.click(choices[1]!);
    expect(sent).toEqual([{ type: 'move_person', person: 'Felix', table: 't2' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes a table only after it said what becomes of the people', async () => {
    const { press, sent } = open();
    await press.click(button('Actions, table 3'));
    await press.click(await screen.findByRole('menuitem', { name: 'Close the table' }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('The 2 people at this table go to the hall.');
    await press.click(button('Close the table'));
    expect(sent).toEqual([{ type: 'close_table', table: 't3' }]);
  });

  it('T12 says anew what any topic table is about, with what it is now to begin with', async () => {
    await loadCatalogue('tableSettings');
    const { press, sent } = open();
    await press.click(button('Actions, table 3'));
    await press.click(await screen.findByRole('menuitem', { name: 'Edit the table…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit table 3' }));
    const topic = dialog.getByRole('textbox', { name: 'Topic' });
    await press.clear(topic);
    await press.type(topic, 'Night trams');
    await press.click(dialog.getByRole('button', { name: 'Save' }));
    expect(sent).toMatchObject([{ type: 'edit_table', table: 't3', topic: 'Night trams' }]);
    expect(said()).toContain('The table is up to date.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('T11 switches a microphone off at any table, and nobody’s who just listens or stands in the hall', async () => {
    const { press, sent, show } = open();
    await press.click(screen.getByRole('radio', { name: 'People' }));
    await press.click(button('Actions, Neha'));
    await press.click(await screen.findByRole('menuitem', { name: 'Mute the microphone' }));
    expect(sent).toEqual([{ type: 'mute', table: 't2', person: 'Neha' }]);
    expect(said()).toContain('Neha is muted.');
    show({ ...hall, people: { ...hall.people, Neha: { ...hall.people['Neha']!, mode: 'listening' } } });
    await press.click(button('Actions, Neha'));
    await screen.findByRole('menuitem', { name: 'Remove from the gathering' });
    expect(screen.queryByRole('menuitem', { name: 'Mute the microphone' })).toBeNull();
  });

  it('finds a person and removes them after a question', async () => {
    const { press, sent, show } = open();
    await press.click(screen.getByRole('radio', { name: 'People' }));
    await press.type(screen.getByRole('searchbox'), 'neh');
    await vi.waitFor(() => expect(screen.getAllByRole('button', { name: /^Actions/ })).toHaveLength(1));
    await press.click(button('Actions, Neha'));
    await press.click(await screen.findByRole('menuitem', { name: 'Remove from the gathering' }));
    await press.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove from the gathering' }));
    expect(sent).toEqual([{ type: 'remove_person', person: 'Neha' }]);
    const { Neha: _gone, ...left } = hall.people;
    show({ ...hall, people: left });
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^People/ })));
  });
});

describe('messages', () => {
  it('go to one table from its menu, and can be taken back with their text', async () => {
    const { press, sent, show } = open();
    await press.click(button('Actions, table 2'));
    await press.click(await screen.findByRole('menuitem', { name: 'Write to this table' }));
    const text = screen.getByRole('textbox', { name: 'Your message' });
    await vi.waitFor(() => expect(document.activeElement).toBe(text));
    await press.keyboard('Two minutes{Control>}{Enter}{/Control}');
    expect(sent).toEqual([{ type: 'message', to: { kind: 'table', table: 't2' }, text: 'Two minutes', language: 'en' }]);
    const message = messageOf('m', { at: now, by: 'me', to: { kind: 'table', table: 't2' }, text: 'Two minutes' });
    show({ ...hall, messages: { m: message } });
    await press.click(button('Undo'));
    expect(sent.at(-1)).toEqual({ type: 'withdraw_message', message: 'm' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' }).value).toBe('Two minutes');
  });

  it('never go to everyone because their table is gone', async () => {
    const { press, sent, show } = open();
    await press.selectOptions(screen.getByRole('combobox', { name: 'To whom' }), 'To table 1');
    await press.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello');
    const { t1: _gone, ...left } = hall.tables;
    show({ ...hall, tables: left });
    await press.click(button('Send'));
    expect(sent).toEqual([]);
    expect(screen.getByText('This table is gone. Choose who gets it.')).toBeTruthy();
  });
});

describe('before the doors open', () => {
  it('offers to open them, and nothing that needs people', async () => {
    const { press, sent } = open(organiserOf({ clock: clockOf({ phase: 'draft', kind: 'before', segment: null }) }));
    await press.click(button('Open the doors'));
    expect(sent).toEqual([{ type: 'open_doors' }]);
    expect(screen.queryByRole('textbox', { name: 'Your message' })).toBeNull();
    expect(screen.getByText('The doors are still closed')).toBeTruthy();
  });
});

it('goes from part to part with F6', async () => {
  const { press } = open(withTrouble);
  await press.keyboard('{F6}');
  expect(document.activeElement).toBe(button('One more minute'));
  await press.keyboard('{F6}');
  expect(document.activeElement).toBe(button('To table 2'));
  await press.keyboard('{Shift>}{F6}{/Shift}');
  expect(document.activeElement).toBe(button('One more minute'));
  await press.keyboard('{Shift>}{F6}{/Shift}');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'To whom' }));
});
