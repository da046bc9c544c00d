// @vitest-environment jsdom

import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { guestOf, organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import type { MineView, OrganiserView } from '#shared/gathering/view/types.ts';
import { LiveScreen } from './LiveScreen.tsx';
import { useLook } from './look.ts';
import { useVisitWish } from './visit/visit-wish.ts';
import { useMessageDraft } from './words/message-draft.ts';

const minute = 60_000;
const now = 100 * minute;
/** The hall of twenty minutes is over; the first of three rounds of ten minutes is in its fifth. */
const clock = clockOf({
  kind: 'round',
  segment: 1,
  round: 0,
  rounds: 3,
  startedAt: now - 5 * minute,
  endsAt: now + 5 * minute,
  expectedEnd: now + 45 * minute,
});
const tables = [
  rowOf('t1', { kind: 'round', number: 1, seats: 4, people: ['Saara', 'Jette', 'Pablo'] }),
  rowOf('t2', { kind: 'round', number: 2, seats: 4, people: ['Neha', 'Felix'] }),
];
const people = [
  ...tables.flatMap(({ id, people: seated }) => seated.map((name) => personOf(name, { name, table: id }))),
  personOf('Inès', { name: 'Inès' }),
];
const about = { startsAt: now - 25 * minute };
const hall = organiserOf({ about, clock, tables, people, guests: people.map(({ id }) => guestOf(id)) });
const withHall = (change: Partial<OrganiserView>): OrganiserView => ({ ...hall, ...change });

function open(view = hall, mine: Partial<MineView> = { standing: 'away' }) {
  const fake = fakeGathering(view, mineOf('me', { role: 'organiser', ...mine }), () => now);
  render(
    <GatheringContext value={fake.gathering}>
      <LiveScreen slug="demo" />
    </GatheringContext>,
  );
  const show = (next: OrganiserView) => act(() => fake.show(next));
  return { ...fake, show, press: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const question = () => screen.findByRole('alertdialog');
const said = () => useAnnouncements.getState().list.map(({ text }) => text);

configure({ defaultHidden: true });
beforeAll(() => Promise.all([import('#client/ui/OpenDialog.tsx'), import('#client/ui/OpenMenu.tsx')]));
beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
  useAnnouncements.setState({ list: [] });
  useLook.setState({ look: 'tables' });
  useVisitWish.setState({ table: null });
  useMessageDraft.setState({ to: { kind: 'all' }, text: '', asked: 0 });
});

describe('Q1 who was reported', () => {
  const concern = {
    id: 'c',
    by: 'Neha',
    person: 'Felix',
    at: now - minute,
    table: { id: 't2', kind: 'round', number: 2 },
    text: 'Shouts',
  } as const;

  it('Q1 stands first of what needs an organiser, who goes there, writes, removes or has seen to it', async () => {
    const { press, sent } = open(hall, { standing: 'here', concerns: [concern] });
    const card = within(screen.getByRole('article', { name: 'Reported: Felix' }));
    expect(card.getByText(/^By Neha, at table 2, at 2:39.AM/)).toBeTruthy();
    expect(card.getByText('Shouts')).toBeTruthy();
    await press.click(card.getByRole('button', { name: 'Go to table 2' }));
    await press.click(card.getByRole('button', { name: 'Remove from the gathering' }));
    expect((await question()).textContent).toContain('Felix');
    await press.keyboard('{Escape}');
    await press.click(card.getByRole('button', { name: 'Seen to' }));
    expect(sent).toEqual([
      { type: 'visit', table: 't2' },
      { type: 'settle_concern', concern: 'c' },
    ]);
  });

  it('Q1 Q3 bears no name where whoever reported deleted their data, and offers to remove no organiser', () => {
    const guests = people.map(({ id }) => guestOf(id, { organiser: id === 'Felix' }));
    open(organiserOf({ about, clock, tables, people, guests }), { concerns: [{ ...concern, by: null, table: null, text: '' }] });
    const card = within(screen.getByRole('article', { name: 'Reported: Felix' }));
    expect(card.getByText(/^By somebody who deleted their data, in the hall/)).toBeTruthy();
    expect(card.queryByRole('button', { name: 'Remove from the gathering' })).toBeNull();
  });
});

describe('O6 what concerns everyone', () => {
  it('O6 one more minute says to how many, when the bell rings then and when all ends, and is done by Enter', async () => {
    const { press, sent } = open();
    await press.click(button('One more minute'));
    const asked = await question();
    expect(asked.textContent).toContain('5 people at 2 tables, 1 person in the hall');
    expect(asked.textContent).toMatch(/The bell rings at 2:46.AM instead of 2:45.AM.*Ends at 3:26.AM/);
    expect(sent).toEqual([]);
    await press.keyboard('{Enter}');
    expect(sent).toEqual([{ type: 'extend' }]);
    await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it.each([
    [/^This round/, 'Whoever is counted in changes tables: round 2 of 3.', 'round'],
    [/^This segment/, 'Everyone is in the hall then.', 'segment'],
    [/^The gathering/, 'It cannot be opened again', 'gathering'],
  ] as const)('O6 ending %s says what comes of it', async (entry, consequence, what) => {
    const { press, sent } = open();
    await press.click(button('End gently'));
    await press.click(await screen.findByRole('menuitem', { name: entry }));
    const asked = await question();
    expect(asked.textContent).toContain('5 people at 2 tables');
    expect(asked.textContent).toContain(consequence);
    expect(sent).toEqual([]);
    await press.click(within(asked).getByRole('button', { name: 'End gently' }));
    expect(sent).toEqual([{ type: 'end_gently', what }]);
  });

  it('O6 a pause and closed doors begin with the gentle answer', async () => {
    const { press, sent } = open();
    await press.click(button('Pause everything'));
    await question();
    await press.keyboard('{Enter}');
    expect(sent).toEqual([]);
    await press.click(button('Close the doors'));
    await press.click(within(await question()).getByRole('button', { name: 'Close the doors' }));
    expect(sent).toEqual([{ type: 'close_doors', on: true }]);
  });

  it('T18 O6 everyone comes to the hall after a question that says how many, from an open hall alone', async () => {
    const { press, sent, show } = open();
    expect(screen.queryByRole('button', { name: 'Everyone to the hall…' })).toBeNull();
    show(
      withHall({
        clock: clockOf({ kind: 'hall', segment: 0 }),
        tables: Object.fromEntries(tables.map((table) => [table.id, { ...table, kind: 'topic' as const }])),
      }),
    );
    await press.click(button('Everyone to the hall…'));
    const asked = await question();
    expect(asked.textContent).toContain('5 people at 2 tables');
    await press.keyboard('{Enter}');
    expect(sent).toEqual([]);
    await press.click(button('Everyone to the hall…'));
    await press.click(within(await question()).getByRole('button', { name: 'Everyone to the hall' }));
    expect(sent).toEqual([{ type: 'clear_tables' }]);
  });

  it('O6 what was refused is said in the question, which stays', async () => {
    const { press, answer } = open();
    await press.click(button('One more minute'));
    answer({ ok: false, code: 'no_more_extensions', retryable: false });
    await press.click(within(await question()).getByRole('button', { name: 'One more minute' }));
    expect((await question()).textContent).toContain('This round has been extended ten times already.');
  });
});

it('O6 a message that more than fifty read says so before it is sent', async () => {
  const many = Array.from({ length: 51 }, (_, index) => personOf(`p${index}`));
  const { press, sent, show } = open(organiserOf({ about, clock, people: many, guests: many.map(({ id }) => guestOf(id)) }));
  await press.type(screen.getByRole('textbox', { name: 'Your message' }), 'Welcome back');
  await press.click(button('Send'));
  const asked = await question();
  expect(asked.textContent).toContain('51 people in the hall');
  expect(sent).toEqual([]);
  await press.click(within(asked).getByRole('button', { name: 'Send' }));
  const message = { type: 'message', to: { kind: 'all' }, text: 'Welcome back', language: 'en' };
  expect(sent).toEqual([message]);
  show(hall);
  await press.type(screen.getByRole('textbox', { name: 'Your message' }), 'Welcome back');
  await press.click(button('Send'));
  expect(sent).toEqual([message, message]);
});

describe('D12 the doors', () => {
  it('D12 closed, they say so and are opened again by one press', async () => {
    const { press, sent } = open(withHall({ doorsClosed: true }));
    expect(screen.getByText('Doors closed: whoever is new knocks')).toBeTruthy();
    await press.click(button('Open the doors again'));
    expect(sent).toEqual([{ type: 'close_doors', on: false }]);
  });
});

describe('C9 the programme', () => {
  const parts = () => within(screen.getByRole('dialog')).getAllByRole('listitem');

  it('C9 is re-timed and reordered, with the new end before it counts', async () => {
    const { press, sent } = open();
    await press.click(button('Change the programme'));
    await screen.findByRole('dialog');
    expect(parts().map(({ textContent }) => textContent)).toEqual([
      'Open hallover20 min',
      expect.stringMatching(/^2:35.AMMixed tablesnow3 × 10 min$/),
      expect.stringMatching(/^3:05.AMOpen hall20 min$/),
    ]);
    await press.click(button(/Open hall20/));
    await press.click(button('Less: Minutes'));
    await press.click(button('Less: Minutes'));
    await press.click(button(/Mixed tables/));
    await press.click(button('More: Rounds'));
    expect(screen.getByRole('status').textContent).toMatch(/^Ends at 3:33.AM instead of 3:25.AM$/);
    await press.click(button('Add a segment'));
    await press.click(await screen.findByRole('menuitem', { name: 'Plenary' }));
    await press.click(button('Move or remove: Plenary'));
    await press.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    expect(said()).toContain('Plenary: 3 of 4.');
    await press.click(button('Apply'));
    const [before, mixing, after] = hall.about.programme;
    expect(sent).toEqual([
      {
        type: 'change_programme',
        was: hall.about.programme,
        programme: [before, { ...mixing, rounds: 4 }, { kind: 'plenary', seconds: 600 }, { ...after, seconds: 18 * 60 }],
      },
    ]);
  });

  it('C9 does not offer to take away rounds that were sat, and sends nothing where nothing changed', async () => {
    const { press, sent } = open(withHall({ clock: { ...clock, round: 2, expectedEnd: now + 25 * minute } }));
    await press.click(button('Change the programme'));
    await press.click(await screen.findByRole('button', { name: /Mixed tables/ }));
    expect(button('Less: Rounds')).toHaveProperty('disabled', true);
    await press.click(button('Apply'));
    expect(sent).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('C9 says when it has changed meanwhile, and takes it as it is then', async () => {
    const { press, show, sent } = open();
    await press.click(button('Change the programme'));
    await screen.findByRole('dialog');
    show(withHall({ about: { ...hall.about, programme: hall.about.programme.slice(0, 2) } }));
    expect(screen.getByText(/The programme has gone on or was changed meanwhile/)).toBeTruthy();
    await press.click(button('Take the programme as it is'));
    expect(parts()).toHaveLength(2);
    await press.click(button('Apply'));
    expect(sent).toEqual([]);
  });
});

describe('C10 over time', () => {
  it('C10 a held hall beyond its length offers to go on, and to change the programme', async () => {
    const held = clockOf({ kind: 'hall', segment: 0, startedAt: now - 22 * minute, held: true });
    const { press, sent } = open(withHall({ clock: held }));
    const card = screen.getByRole('article', { name: 'The hall lasts longer than planned' });
    expect(card.textContent).toContain('2:00');
    await press.click(within(card).getByRole('button', { name: 'Go on now' }));
    await press.click(within(await question()).getByRole('button', { name: 'Go on now' }));
    expect(sent).toEqual([{ type: 'start' }]);
  });

  it('C10 a late end offers to shorten what follows, or to tell everyone', async () => {
    const { press } = open(withHall({ about: { ...hall.about, startsAt: now - 40 * minute } }));
    const card = screen.getByRole('article', { name: /^Ends at 3:25.AM instead of 3:10.AM$/ });
    await press.click(within(card).getByRole('button', { name: 'Write to everyone' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your message' })));
  });
});

describe('O4 O5 tables that need somebody', () => {
  const silent = troubleRowOf('silent', 't1', { since: now - 2 * minute });
  const quiet = withHall({ trouble: { [silent.id]: silent } });

  it('O5 a silent table is visited by one press from the tab one is in', async () => {
    const { press, sent } = open(quiet, { standing: 'here' });
    const card = screen.getByRole('article', { name: 'Table 1: silence' });
    await press.click(within(card).getByRole('button', { name: 'Go to table 1' }));
    expect(sent).toEqual([{ type: 'visit', table: 't1' }]);
    expect(said()).toContain('You are visiting table 1.');
  });

  it('O4 who is not in the gathering yet comes to the table once they are', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const { press, sent } = open(quiet);
    await press.click(button('Go to table 1'));
    expect(opened).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
    expect(screen.getByText('Enter in the tab that opens: it takes you to table 1.')).toBeTruthy();
    await press.click(button('Do not go'));
    expect(screen.queryByText(/Enter in the tab/)).toBeNull();
    opened.mockRestore();
  });

  it('O4 shows where one visits, and leads back', async () => {
    const { press, sent } = open(hall, { standing: 'here', table: 't2' });
    expect(screen.getByText('You are visiting table 2.')).toBeTruthy();
    await press.click(button('Leave'));
    expect(sent).toEqual([{ type: 'stand' }]);
  });
});

it('does by single keys what the buttons do, and lists them', async () => {
  const { press, sent } = open();
  await press.keyboard('h');
  expect(sent).toEqual([{ type: 'hold', on: true }]);
  await press.keyboard('t');
  expect(screen.getByRole('heading', { level: 2, name: /^People/ })).toBeTruthy();
  await press.keyboard('m');
  const text = screen.getByRole('textbox', { name: 'Your message' });
  await vi.waitFor(() => expect(document.activeElement).toBe(text));
  await press.keyboard('help');
  expect(text).toHaveProperty('value', 'help');
  expect(sent).toHaveLength(1);
  await press.click(button('Keyboard shortcuts'));
  expect((await screen.findByRole('dialog')).textContent).toContain('Change the programme');
});
