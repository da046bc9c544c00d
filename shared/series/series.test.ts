import { describe, expect, it } from 'vitest';
import { memoryFor } from '#shared/series/decide/members.ts';
import type { SeriesCommand } from './commands.ts';
import { SeriesStory, tidings } from '#tests/support/series-spec.ts';
import { consentDays } from './limits.ts';

const first = 'gathering-1';
const organiser = { kind: 'organiser', gathering: first, person: 'olga' } as const;
const claimant = (offer: string) => ({ kind: 'claimant', offer }) as const;
const dayMs = 86_400_000;
const text = { text: 'Evaluation days', language: 'en', link: '', event: null, publication: null };
const nothing = { met: [], again: [], notices: [] };

const offered = (...organisations: string[]): SeriesStory => {
  const story = new SeriesStory().do(tidings(first, { people: ['ana', 'ben', 'cem'] }));
  return story.do({ type: 'offer', after: first, organisations, expiresAt: story.now + 14 * dayMs, stays: true }, organiser);
};
const idOf = (story: SeriesStory, organisation: string): string =>
  Object.entries(story.world.personal.offer).find(([, name]) => name === organisation)?.[0] ?? '';
const claim = (offer: string, gathering = 'gathering-2', generation = 0) =>
  ({ type: 'claim_offer', offer, generation, gathering, name: 'Nora', organisation: 'Nordstadt' }) as const;

describe('N: the next one', () => {
  it('N1 hears the same twice without effect, and begins nothing for a gathering that has nothing to tell', () => {
    const story = new SeriesStory().do(tidings(first, { harvest: nothing }));
    expect(story.log.filter(({ type }) => type !== 'PairsRemembered')).toEqual([]);
    story.do(tidings(first, { people: ['ana'], harvest: { ...nothing, notices: [{ id: 'c1', kind: 'event', text }] } }));
    const { length } = story.log;
    story.do(tidings(first, { people: ['ana'], harvest: { ...nothing, notices: [{ id: 'c1', kind: 'event', text }] } }));
    expect(story.log).toHaveLength(length);
  });

  it('N2 forgets who takes their yes back, what was known of them and whom they met, and holds no name in what happened', () => {
    const met = [
      { a: 'ana', b: 'ben', times: 1 },
      { a: 'ben', b: 'cem', times: 1 },
    ];
    const story = new SeriesStory().do(tidings(first, { people: ['ana', 'ben', 'cem'], harvest: { ...nothing, met } }));
    expect(Object.keys(story.world.state.memory[first]?.met ?? {})).toHaveLength(2);
    story.do(tidings(first, { left: ['ana'] }));
    expect(Object.keys(story.world.state.memory[first]?.met ?? {})).toHaveLength(1);
    expect(Object.keys(story.world.personal.member)).toHaveLength(2);
    expect(story.effects.map(({ kind }) => kind)).toContain('erase_member');
    expect(JSON.stringify(story.log)).not.toMatch(/example\.org|Evaluation/);
  });

  it('N2 keeps nobody longer than two years after their last yes', () => {
    const story = new SeriesStory().do(tidings(first, { people: ['ana', 'ben'] }));
    story.goTo(story.now + 400 * dayMs);
    story.do(
      tidings(first, {
        joined: [{ person: 'ben', details: { profile: { name: 'Ben', organisation: '', languages: [], topics: [] }, mail: '' } }],
      }),
    );
    story.goTo(story.now + (consentDays - 300) * dayMs);
    expect(Object.values(story.world.personal.member).map(({ profile }) => profile.name)).toEqual(['Ben']);
  });

  it('N3 remembers meetings of those who both said yes, also where one says it later', () => {
    const met = [{ a: 'ana', b: 'ben', times: 2 }];
    const story = new SeriesStory().do(tidings(first, { people: ['ana'], harvest: { ...nothing, met } }));
    expect(story.world.state.memory[first]?.met ?? {}).toEqual({});
    story.do(tidings(first, { people: ['ana', 'ben'], harvest: { ...nothing, met } }));
    expect(Object.values(story.world.state.memory[first]?.met ?? {})).toEqual([2]);
  });

  it('N3 tells the next gathering in its own words who met whom, and N4 who both wish to meet again', () => {
    const met = [{ a: 'ana', b: 'ben', times: 2 }];
    const story = offered('Nordstadt').do(
      tidings(first, { people: ['ana', 'ben', 'cem'], harvest: { ...nothing, met, again: [['ben', 'cem']] } }),
    );
    story.do(claim(idOf(story, 'Nordstadt')), claimant(idOf(story, 'Nordstadt'))).do({ type: 'carry' });
    const persons = Object.values(story.world.state.members).map(({ persons: known }) => known['gathering-2'] ?? '');
    expect(new Set(persons).size).toBe(3);
    const memory = memoryFor(story.world.state, 'gathering-2');
    const [ana = '', ben = '', cem = ''] = persons;
    expect(memory).toEqual({ met: { [[ana, ben].sort().join(' ')]: 2 }, reunions: [[ben, cem].sort().join(' ')] });
    expect(story.decide({ type: 'carry' }, { kind: 'system' })).toMatchObject({ events: [] });
  });
});

describe('N5 an offer', () => {
  it('N5 is claimed once, by its own link, before it is too old', () => {
    const story = offered('Nordstadt', 'Südstadt');
    const [north, south] = [idOf(story, 'Nordstadt'), idOf(story, 'Südstadt')];
    expect(story.refusal(claim(north), claimant(south))).toBe('not_allowed');
    expect(story.refusal(claim(north), organiser)).toBe('not_allowed');
    story.do(claim(north), claimant(north));
    expect(story.refusal(claim(north), claimant(north))).toBe('offer_over');
    story.goTo(story.now + 15 * dayMs);
    expect(story.world.state.offers[south]?.standing).toBe('expired');
    expect(story.refusal(claim(south), claimant(south))).toBe('offer_over');
  });

  it('N6 the second who claims comes beside the first: one gathering follows, with two organisers', () => {
    const story = offered('Nordstadt', 'Südstadt');
    for (const [index, name] of ['Nordstadt', 'Südstadt'].entries())
      story.do(claim(idOf(story, name), `gathering-${2 + index}`), claimant(idOf(story, name)));
    expect(story.world.state.gatherings).toEqual([first, 'gathering-2']);
    const organisers = Object.values(story.world.state.offers).map((offer) => offer.organiser);
    expect(new Set(organisers).size).toBe(2);
    expect(organisers).not.toContain(null);
  });

  it('N5 is declined, renewed with a link that replaces the former, and withdrawn; N7 each is a step', () => {
    const story = offered('Nordstadt');
    const offer = idOf(story, 'Nordstadt');
    story.do({ type: 'decline_offer', offer, generation: 0 }, claimant(offer));
    story.do({ type: 'renew_offer', offer, expiresAt: story.now + dayMs }, organiser);
    expect(story.refusal(claim(offer), claimant(offer))).toBe('offer_over');
    story.do({ type: 'withdraw_offer', offer }, organiser);
    expect(story.refusal(claim(offer, 'gathering-2', 1), claimant(offer))).toBe('offer_over');
    story.do({ type: 'renew_offer', offer, expiresAt: story.now + dayMs }, organiser);
    story.do(claim(offer, 'gathering-2', 2), claimant(offer));
    expect(story.world.state.steps.map(({ what }) => what)).toEqual([
      'offered',
      'declined',
      'renewed',
      'withdrawn',
      'renewed',
      'claimed',
      'kept',
    ]);
  });

  it('N5 is made and taken back by organisers of its own gathering alone', () => {
    const story = offered('Nordstadt');
    const offer = idOf(story, 'Nordstadt');
    const other = { ...organiser, gathering: 'gathering-x' };
    for (const command of [
      { type: 'offer', after: first, organisations: ['x'], expiresAt: 0, stays: false },
      { type: 'withdraw_offer', offer },
      { type: 'renew_offer', offer, expiresAt: 0 },
      { type: 'keep_role', offer, on: false },
    ] as const)
      for (const actor of [other, claimant(offer), { kind: 'system' }] as const) expect(story.refusal(command, actor)).toBe('not_allowed');
    // Another organiser of the gathering does not give up somebody's role.
    expect(story.refusal({ type: 'keep_role', offer, on: false }, { ...organiser, person: 'otto' })).toBe('not_allowed');
  });
});

describe('N10 who claimed an offer', () => {
  const claimed = (): { story: SeriesStory; offer: string; organiser: string } => {
    const story = offered('Nordstadt');
    const offer = idOf(story, 'Nordstadt');
    story.do(claim(offer), claimant(offer));
    return { story, offer, organiser: story.world.state.offers[offer]?.organiser ?? '' };
  };

  it('N10 is forgotten with their data in the gathering they claimed, and what the offer was for is not', () => {
    const { story, offer, organiser: nora } = claimed();
    story.do(tidings('gathering-1', { erased: [nora] })).do(tidings('gathering-2', { erased: ['somebody'] }));
    expect(story.world.personal.claimant).toEqual({ [offer]: { name: 'Nora', organisation: 'Nordstadt' } });
    story.do(tidings('gathering-2', { erased: [nora] }));
    expect(story.world.personal).toMatchObject({ claimant: {}, offer: { [offer]: 'Nordstadt' } });
    const { length } = story.log;
    story.do(tidings('gathering-2', { erased: [nora] }));
    expect(story.log).toHaveLength(length);
  });

  it('N10 is forgotten two years after, at the latest', () => {
    const { story, offer } = claimed();
    story.goTo(story.now + (consentDays - 1) * dayMs);
    expect(Object.keys(story.world.personal.claimant)).toEqual([offer]);
    story.goTo(story.now + dayMs);
    expect(story.world.personal.claimant).toEqual({});
  });
});

/** Answers to an organiser of the gathering, one of another in no series with it, whoever holds the link, the shell itself. */
type Answers = readonly [string, string, string, string];
const organisers: Answers = ['ok', 'not_allowed', 'not_allowed', 'not_allowed'];
const shell: Answers = ['not_allowed', 'not_allowed', 'not_allowed', 'ok'];

/** Every command there is: a new one is added here before anything compiles. */
const rights: { readonly [T in SeriesCommand['type']]: readonly [(offer: string) => Extract<SeriesCommand, { type: T }>, Answers] } = {
  hear: [() => tidings(first, { people: ['dan'] }) as Extract<SeriesCommand, { type: 'hear' }>, shell],
  carry: [() => ({ type: 'carry' }), shell],
  offer: [() => ({ type: 'offer', after: first, organisations: ['x'], expiresAt: 0, stays: false }), organisers],
  renew_offer: [(offer) => ({ type: 'renew_offer', offer, expiresAt: 0 }), organisers],
  withdraw_offer: [(offer) => ({ type: 'withdraw_offer', offer }), organisers],
  keep_role: [(offer) => ({ type: 'keep_role', offer, on: false }), organisers],
  take_down: [() => ({ type: 'take_down', notice: 'c1', on: true }), organisers],
  claim_offer: [(offer) => claim(offer), ['not_allowed', 'not_allowed', 'ok', 'not_allowed']],
  decline_offer: [(offer) => ({ type: 'decline_offer', offer, generation: 0 }), ['not_allowed', 'not_allowed', 'ok', 'not_allowed']],
  // Comes to nothing but at its time, whoever says so.
  deadline: [() => ({ type: 'deadline', key: 'lapse:nobody' }), ['ok', 'ok', 'ok', 'ok']],
};

it.each(Object.entries(rights))('%s is answered as the rights say, whoever asks', (_, [command, answers]) => {
  const story = offered('Nordstadt').do(tidings(first, { harvest: { ...nothing, notices: [{ id: 'c1', kind: 'event', text }] } }));
  const offer = idOf(story, 'Nordstadt');
  const actors = [organiser, { ...organiser, gathering: 'gathering-x' }, claimant(offer), { kind: 'system' }] as const;
  const given = actors.map((actor) => {
    const decision = story.decide(command(offer), actor);
    return decision.ok ? 'ok' : decision.code;
  });
  expect(given).toEqual(answers);
});

describe('N8 the notice board', () => {
  it('N8 follows corrections, and what organisers took down stays down', () => {
    const story = new SeriesStory();
    const post = (...ids: string[]) =>
      story.do(
        tidings(first, {
          harvest: {
            ...nothing,
            notices: ids.map((id) => ({ id, kind: 'event' as const, text: { ...text, text: `${id} ${ids.length}` } })),
          },
        }),
      );
    post('c1', 'c2');
    story.do({ type: 'take_down', notice: 'c1', on: true }, organiser);
    post('c1');
    expect(Object.values(story.world.state.notices)).toMatchObject([{ id: 'c1', takenDown: true }]);
    expect(story.world.personal.notice).toEqual({ c1: { ...text, text: 'c1 1' } });
    expect(story.refusal({ type: 'take_down', notice: 'c1', on: false }, claimant('any'))).toBe('not_allowed');
  });
});
