import { expect, test } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import type { Actor, ClientCommand } from '#shared/gathering/commands.ts';
import type { Refusal } from '#shared/gathering/refusals.ts';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { inviteeOf, organiser, participant, profileOf, someAbout, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import { commandMessage } from './commands.ts';

/** The rights as a table: who may send which command, and with which words it is refused. */
type Answer = 'ok' | Refusal;

/** Somebody at the table, its host, the host of another table, an organiser, somebody removed, somebody who knocks. */
const askers = ['participant', 'host', 'other host', 'organiser', 'removed', 'knocking'] as const;
const actors: Readonly<Record<(typeof askers)[number], Actor>> = {
  participant: participant('paula'),
  host: participant('hanna'),
  'other host': participant('otto'),
  organiser,
  removed: participant('rita'),
  knocking: visitor('kim'),
};

/** What a command may be about: Hanna’s table, where Paula sits too and shares her screen, her card there, a message, somebody invited, what was reported of Hugo. */
interface Places {
  readonly table: string;
  readonly card: string;
  readonly message: string;
  readonly invited: string;
  readonly concern: string;
}

/** One answer for each of `askers`. */
type Answers = readonly [Answer, Answer, Answer, Answer, Answer, Answer];

interface Row {
  readonly when: 'draft' | 'hall' | 'paused' | 'over' | 'round' | 'plenary' | 'cafe';
  readonly command: (places: Places) => ClientCommand;
  readonly answers: Answers;
}

const oneself: Answers = ['ok', 'ok', 'ok', 'ok', 'removed', 'ok'];
const inside: Answers = ['ok', 'ok', 'ok', 'ok', 'removed', 'not_admitted'];
const keepers: Answers = ['table_not_yours', 'ok', 'table_not_yours', 'ok', 'table_not_yours', 'table_not_yours'];
const organisers: Answers = ['not_allowed', 'not_allowed', 'not_allowed', 'ok', 'not_allowed', 'not_allowed'];

const content = { kind: 'insight', question: null, themes: [], text: cardTextOf('Lamps help') } as const;
const contactCard = { name: 'Paula', organisation: '', role: '', mail: '', telephone: '', link: '', line: '' };
const aboutBikes = { topic: 'Bikes', theme: null, question: null, languages: [], seats: 4 };
const links = { shared: { until: null, people: 9 }, personal: { until: null, browsers: 1 } };

/** Every command there is: a new one is added here before anything compiles. */
const matrix: Readonly<Record<ClientCommand['type'], Row>> = {
  arrive: { when: 'hall', command: () => ({ type: 'arrive', profile: profileOf('Somebody'), mode: 'full' }), answers: oneself },
  leave: { when: 'hall', command: () => ({ type: 'leave' }), answers: inside },
  change_profile: { when: 'hall', command: () => ({ type: 'change_profile', profile: profileOf('Somebody') }), answers: oneself },
  choose_mode: { when: 'hall', command: () => ({ type: 'choose_mode', mode: 'listening' }), answers: inside },
  set_idle: { when: 'hall', command: () => ({ type: 'set_idle', idle: true }), answers: inside },
  answer: { when: 'hall', command: () => ({ type: 'answer', answer: 'in' }), answers: inside },
  raise_hand: {
    when: 'hall',
    command: () => ({ type: 'raise_hand', raised: true }),
    answers: ['ok', 'ok', 'ok', 'not_seated', 'removed', 'not_admitted'],
  },
  avoid: { when: 'hall', command: () => ({ type: 'avoid', person: 'hugo', on: true }), answers: oneself },
  raise_concern: { when: 'hall', command: () => ({ type: 'raise_concern', person: 'hugo', text: 'Shouts' }), answers: inside },
  settle_concern: { when: 'hall', command: ({ concern }) => ({ type: 'settle_concern', concern }), answers: organisers },
  open_table: {
    when: 'hall',
    command: () => ({ type: 'open_table', ...aboutBikes }),
    answers: inside,
  },
  edit_table: { when: 'hall', command: ({ table }) => ({ type: 'edit_table', table, ...aboutBikes }), answers: keepers },
  sit: { when: 'hall', command: ({ table }) => ({ type: 'sit', table }), answers: inside },
  seat_me: { when: 'hall', command: () => ({ type: 'seat_me' }), answers: inside },
  stand: { when: 'hall', command: () => ({ type: 'stand' }), answers: inside },
  hand_over: { when: 'hall', command: ({ table }) => ({ type: 'hand_over', table, to: 'paula' }), answers: keepers },
  sit_out: { when: 'hall', command: ({ table }) => ({ type: 'sit_out', table, on: true }), answers: keepers },
  close_table: { when: 'hall', command: ({ table }) => ({ type: 'close_table', table }), answers: keepers },
  close_to_newcomers: { when: 'hall', command: ({ table }) => ({ type: 'close_to_newcomers', table, on: true }), answers: keepers },
  pin_notice: { when: 'hall', command: ({ table }) => ({ type: 'pin_notice', table, text: 'Minutes at six' }), answers: keepers },
  ask_for_help: {
    when: 'hall',
    command: ({ table }) => ({ type: 'ask_for_help', table, on: true }),
    answers: ['ok', 'ok', 'not_seated', 'ok', 'not_seated', 'not_seated'],
  },
  offer_seat: {
    when: 'hall',
    command: ({ table }) => ({ type: 'offer_seat', table, person: 'hugo' }),
    answers: ['ok', 'ok', 'not_seated', 'ok', 'removed', 'not_admitted'],
  },
  decline_seat: { when: 'hall', command: ({ table }) => ({ type: 'decline_seat', table }), answers: inside },
  next_question: {
    when: 'hall',
    command: ({ table }) => ({ type: 'next_question', table }),
    answers: ['ok', 'ok', 'not_seated', 'not_seated', 'removed', 'not_admitted'],
  },
  mute: { when: 'hall', command: ({ table }) => ({ type: 'mute', table, person: 'paula' }), answers: keepers },
  write_summary: { when: 'cafe', command: ({ table }) => ({ type: 'write_summary', table, text: 'Lamps' }), answers: keepers },
  start_share: {
    when: 'hall',
    command: () => ({ type: 'start_share' }),
    answers: ['ok', 'somebody_shares', 'ok', 'not_seated', 'removed', 'not_admitted'],
  },
  stop_share: {
    when: 'hall',
    command: ({ table }) => ({ type: 'stop_share', table }),
    answers: ['ok', 'ok', 'table_not_yours', 'ok', 'table_not_yours', 'table_not_yours'],
  },
  ask_share: {
    when: 'hall',
    command: () => ({ type: 'ask_share', asks: true }),
    answers: ['ok', 'ok', 'ok', 'not_seated', 'removed', 'not_admitted'],
  },
  answer_share: {
    when: 'hall',
    command: () => ({ type: 'answer_share', person: 'hanna', yes: true }),
    answers: ['ok', 'not_allowed', 'not_allowed', 'not_seated', 'removed', 'not_admitted'],
  },
  report_quiet: {
    when: 'hall',
    command: ({ table }) => ({ type: 'report_quiet', table, on: true }),
    answers: ['ok', 'ok', 'not_seated', 'not_seated', 'removed', 'not_admitted'],
  },
  vote_more: { when: 'round', command: () => ({ type: 'vote_more' }), answers: inside },
  call_up: { when: 'plenary', command: () => ({ type: 'call_up', person: 'hugo' }), answers: organisers },
  show_harvest: { when: 'plenary', command: () => ({ type: 'show_harvest', on: true }), answers: organisers },
  step_down: {
    when: 'plenary',
    command: () => ({ type: 'step_down', person: 'olga' }),
    answers: ['not_allowed', 'not_allowed', 'not_allowed', 'ok', 'removed', 'not_admitted'],
  },
  name_interpreter: { when: 'hall', command: () => ({ type: 'name_interpreter', language: 'fr', person: 'hugo' }), answers: organisers },
  write_card: { when: 'hall', command: () => writing('Trams'), answers: ['ok', 'ok', 'ok', 'not_seated', 'removed', 'not_admitted'] },
  edit_card: {
    when: 'hall',
    command: ({ card }) => ({ type: 'edit_card', card, proof: null, ...content }),
    answers: ['ok', 'ok', 'card_not_yours', 'ok', 'removed', 'not_admitted'],
  },
  delete_card: {
    when: 'hall',
    command: ({ card }) => ({ type: 'delete_card', card, proof: null }),
    answers: ['ok', 'card_not_yours', 'card_not_yours', 'card_not_yours', 'removed', 'not_admitted'],
  },
  us_too: {
    when: 'hall',
    command: ({ card }) => ({ type: 'us_too', card, on: true, proof: null }),
    answers: ['not_oneself', 'ok', 'unknown_card', 'unknown_card', 'removed', 'not_admitted'],
  },
  share_report: { when: 'hall', command: () => ({ type: 'share_report', on: true }), answers: organisers },
  hide_card: { when: 'hall', command: ({ card }) => ({ type: 'hide_card', card, on: true }), answers: organisers },
  merge_card: { when: 'hall', command: ({ card }) => ({ type: 'merge_card', card, into: null }), answers: organisers },
  correct_card: { when: 'hall', command: ({ card }) => ({ type: 'correct_card', card, content }), answers: organisers },
  translate_card: {
    when: 'hall',
    command: ({ card }) => ({ type: 'translate_card', card, language: 'fr', text: 'Lampes' }),
    answers: organisers,
  },
  chatham_house: { when: 'hall', command: ({ table }) => ({ type: 'chatham_house', table, on: true }), answers: keepers },
  discard: { when: 'draft', command: () => ({ type: 'discard' }), answers: organisers },
  keep: { when: 'draft', command: () => ({ type: 'keep' }), answers: organisers },
  edit: { when: 'draft', command: () => ({ type: 'edit', about: someAbout }), answers: organisers },
  set_logo: { when: 'hall', command: () => ({ type: 'set_logo', logo: { kind: 'png', data: 'iVBORw0KGgoA' } }), answers: organisers },
  invite: { when: 'hall', command: () => ({ type: 'invite', people: [inviteeOf('Ines')] }), answers: organisers },
  edit_guest: {
    when: 'hall',
    command: () => ({ type: 'edit_guest', person: 'paula', mail: 'paula@example.org', firstTimer: true, host: true, apart: ['hugo'] }),
    answers: organisers,
  },
  revoke_link: { when: 'hall', command: () => ({ type: 'revoke_link', person: 'hugo' }), answers: organisers },
  limit_links: { when: 'hall', command: () => ({ type: 'limit_links', limits: links }), answers: organisers },
  replace_shared_link: { when: 'hall', command: () => ({ type: 'replace_shared_link' }), answers: organisers },
  withdraw_invitation: { when: 'hall', command: ({ invited }) => ({ type: 'withdraw_invitation', person: invited }), answers: organisers },
  open_doors: { when: 'hall', command: () => ({ type: 'open_doors' }), answers: organisers },
  start: { when: 'hall', command: () => ({ type: 'start' }), answers: organisers },
  hold: { when: 'hall', command: () => ({ type: 'hold', on: true }), answers: organisers },
  extend: { when: 'hall', command: () => ({ type: 'extend' }), answers: organisers },
  end_gently: { when: 'hall', command: () => ({ type: 'end_gently', what: 'segment' }), answers: organisers },
  pause: { when: 'hall', command: () => ({ type: 'pause' }), answers: organisers },
  resume: { when: 'paused', command: () => ({ type: 'resume' }), answers: organisers },
  change_programme: {
    when: 'hall',
    command: () => ({ type: 'change_programme', was: programmes.hall, programme: [...programmes.hall, ...programmes.plenary] }),
    answers: organisers,
  },
  close_doors: { when: 'hall', command: () => ({ type: 'close_doors', on: true }), answers: organisers },
  visit: {
    when: 'hall',
    command: ({ table }) => ({ type: 'visit', table }),
    answers: ['not_allowed', 'not_allowed', 'not_allowed', 'ok', 'removed', 'not_admitted'],
  },
  message: { when: 'hall', command: () => ({ type: 'message', to: { kind: 'all' }, text: 'Hello' }), answers: organisers },
  withdraw_message: { when: 'hall', command: ({ message }) => ({ type: 'withdraw_message', message }), answers: organisers },
  clear_tables: { when: 'hall', command: () => ({ type: 'clear_tables' }), answers: organisers },
  move_person: { when: 'hall', command: ({ table }) => ({ type: 'move_person', person: 'hugo', table }), answers: organisers },
  admit: { when: 'hall', command: () => ({ type: 'admit', person: 'karl' }), answers: organisers },
  turn_away: { when: 'hall', command: () => ({ type: 'turn_away', person: 'karl' }), answers: organisers },
  remove_person: { when: 'hall', command: () => ({ type: 'remove_person', person: 'hugo' }), answers: organisers },
  set_contact_card: { when: 'hall', command: () => ({ type: 'set_contact_card', card: contactCard }), answers: inside },
  offer_contact: {
    when: 'hall',
    command: () => ({ type: 'offer_contact', person: 'hanna', on: true }),
    answers: ['ok', 'not_oneself', 'unknown_person', 'unknown_person', 'removed', 'not_admitted'],
  },
  offer_contact_to_table: {
    when: 'hall',
    command: () => ({ type: 'offer_contact_to_table' }),
    answers: ['ok', 'ok', 'ok', 'not_seated', 'removed', 'not_admitted'],
  },
  answer_survey: { when: 'over', command: () => ({ type: 'answer_survey', again: 'yes', change: '' }), answers: inside },
  join_series: { when: 'hall', command: () => ({ type: 'join_series', mail: '' }), answers: inside },
  leave_series: { when: 'hall', command: () => ({ type: 'leave_series' }), answers: ['ok', 'ok', 'ok', 'ok', 'ok', 'ok'] },
  meet_again: { when: 'hall', command: () => ({ type: 'meet_again', person: 'hugo', on: true }), answers: inside },
  send_mails: {
    when: 'draft',
    command: () => ({ type: 'send_mails', what: 'invitation', to: { kind: 'unsent' } }),
    answers: ['not_allowed', 'not_allowed', 'not_allowed', 'nobody_to_mail', 'not_allowed', 'not_allowed'],
  },
  delete_my_data: {
    when: 'hall',
    command: () => ({ type: 'delete_my_data', cards: 'delete' }),
    answers: ['ok', 'ok', 'ok', 'ok', 'ok', 'not_admitted'],
  },
  publish_date: { when: 'hall', command: () => ({ type: 'publish_date', on: true }), answers: organisers },
};

const programmes: Readonly<Record<Row['when'], About['programme']>> = {
  draft: someAbout.programme,
  hall: [{ kind: 'hall', seconds: 600, topicTables: [] }],
  over: [{ kind: 'hall', seconds: 600, topicTables: [] }],
  paused: [{ kind: 'hall', seconds: 600, topicTables: [] }],
  round: [{ kind: 'mixing', rounds: 2, seconds: 600, tableSize: 6, questions: [] }],
  plenary: [{ kind: 'plenary', seconds: 600 }],
  cafe: [{ kind: 'world_cafe', rounds: 2, seconds: 600, tableSize: 4, questions: [], topics: ['methods', 'polarisation'] }],
};

/** Hanna and Otto host a table each; what is `when` not the hall follows from there. */
function staged(when: Row['when']): { story: Story; places: Places } {
  const story = new Story({ door: 'knock', programme: programmes[when] });
  if (when === 'draft') return { story, places: { table: '', card: '', message: '', invited: '', concern: '' } };
  story.organiser({ type: 'invite', people: [inviteeOf('Ivan')] });
  story.organiser({ type: 'open_doors' });
  story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
  story.arrive('paula', 'hanna', 'otto', 'rita', 'hugo');
  story.organiser({ type: 'remove_person', person: 'rita' });
  for (const id of ['kim', 'karl']) story.do(visitor(id), { type: 'arrive', profile: profileOf(id), mode: 'full' });
  for (const [host, theme] of Object.entries({ hanna: 'methods', otto: 'polarisation' }))
    story.person(host, { type: 'open_table', topic: 'Trams', theme, question: null, languages: [], seats: 6 });
  const table = story.tableOf('hanna') ?? '';
  story.person('paula', { type: 'sit', table });
  story.person('paula', writing('Lamps help'));
  story.person('paula', { type: 'start_share' });
  story.person('paula', { type: 'raise_concern', person: 'hugo', text: '' });
  story.organiser({ type: 'message', to: { kind: 'all' }, text: 'Welcome' });
  if (when === 'paused') story.organiser({ type: 'pause' });
  else if (when !== 'hall') story.goTo(startsAt);
  if (when === 'round') story.after(550);
  for (const id of ['hanna', 'otto', 'paula']) story.person(id, { type: 'set_contact_card', card: contactCard });
  story.organiser({ type: 'set_contact_card', card: contactCard });
  const { cards, messages, people } = story.open;

  const invited = Object.values(people).find(({ standing, role }) => standing === 'invited' && role === 'participant')?.id ?? '';
  const places = {
    table: when === 'cafe' ? (story.tableOf('hanna') ?? '') : table,
    card: Object.keys(cards)[0] ?? '',
    message: messages[0]?.id ?? '',
    invited,
    concern: Object.keys(story.open.concerns ?? {})[0] ?? '',
  };
  if (when === 'over') story.organiser({ type: 'end_gently', what: 'gathering' });
  if (when === 'over') story.after(120);
  return { story, places };
}

test.each(Object.entries(matrix))('%s is answered as the rights say, whoever asks', (_, { when, command, answers }) => {
  const { story, places } = staged(when);
  const asked = command(places);
  // Mails are asked for by HTTP, which tells how many go out.
  if (asked.type !== 'send_mails') expect(commandMessage.parse({ id: 'once', command: asked }).command).toEqual(asked);
  const given = askers.map((asker) => {
    const decision = story.decide(actors[asker], asked);
    return `${asker}: ${decision.ok ? 'ok' : decision.code}`;
  });
  expect(given).toEqual(askers.map((asker, at) => `${asker}: ${answers[at] ?? ''}`));
});
