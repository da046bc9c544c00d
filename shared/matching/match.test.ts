import { countSeating, historyAfter } from '#tests/support/matching-count.ts';
import { guestNamed, guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import type { Guest } from './types.ts';
import { describe, expect, it } from 'vitest';
import { matchRound } from './match.ts';
import type { Effort, Meeting, Problem, Seating, Tables } from './types.ts';

const effort: Effort = { seed: 1, work: 20_000 };

function seatingOf(problem: Problem, how: Effort = effort): Seating {
  const match = matchRound(problem, how);
  if (!match.ok) expect.fail(match.code);
  return match.seating;
}

describe('a problem that cannot be planned', () => {
  const guests = guestsNumbered(4);
  it.each<[string, Problem, string]>([
    ['nobody', matchingProblem([]), 'no_guests'],
    ['somebody twice', matchingProblem([...guests, guestNamed('p1')]), 'doubled_guest'],
    ['a host twice', matchingProblem(guests, { hosts: ['p1', 'p1'] }), 'doubled_guest'],
    ['an absent host', matchingProblem(guests, { hosts: ['p9'] }), 'unknown_guest'],
    ['tables of one', matchingProblem(guests, { tableSize: 1 }), 'bad_table_size'],
    ['a negative size', matchingProblem(guests, { tableSize: -4 }), 'bad_table_size'],
    ['tables of nine', matchingProblem(guests, { tableSize: 9 }), 'bad_table_size'],
    ['half a seat', matchingProblem(guests, { tableSize: 2.5 }), 'bad_table_size'],
    ['no rounds', matchingProblem(guests, { roundsLeft: 0 }), 'bad_rounds'],
    ['no number of rounds', matchingProblem(guests, { roundsLeft: NaN }), 'bad_rounds'],
    ['less than no meeting', matchingProblem(guests, { history: [{ a: 'p0', b: 'p1', times: -1 }] }), 'bad_history'],
  ])('is refused: %s', (_what, problem, code) => {
    expect(matchRound(problem, effort)).toEqual({ ok: false, code });
  });
});

describe('few people', () => {
  it.each([
    [1, 4, [1]],
    [2, 4, [2]],
    [3, 2, [3]],
    [5, 2, [3, 2]],
  ])('%i at tables of %i sit as %j', (people, tableSize, sizes) => {
    const { tables } = seatingOf(matchingProblem(guestsNumbered(people), { tableSize }));
    expect(tables.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual(sizes);
  });

  it('seats two who wish to be apart all the same, for there is nobody else', () => {
    const { tables, reasons } = seatingOf(matchingProblem(guestsNumbered(2), { keepApart: [['p0', 'p1']] }));
    expect(tables.flat()).toHaveLength(2);
    expect(reasons).toEqual([]);
  });
});

describe('hosts', () => {
  it('keep the table of their place in the list', () => {
    const hosts = ['p7', 'p0', 'p3'];
    const { tables } = seatingOf(matchingProblem(guestsNumbered(12), { hosts, history: [{ a: 'p7', b: 'p1', times: 1 }] }));
    expect(tables.map((table) => hosts.filter((host) => table.includes(host)))).toEqual([['p7'], ['p0'], ['p3']]);
  });

  it('for whom there is no table are seated like others', () => {
    const { tables } = seatingOf(matchingProblem(guestsNumbered(5), { hosts: ['p0', 'p1', 'p2', 'p3'] }));
    expect(tables.map(({ length }) => length).toSorted()).toEqual([2, 3]);
    expect(tables[0]).toContain('p0');
    expect(tables[1]).toContain('p1');
  });
});

describe('who is not here', () => {
  it('may stand in the history and in wishes, and changes nothing', () => {
    const guests = guestsNumbered(8);
    const history = [{ a: 'p0', b: 'p1', times: 1 }];
    const named = { history: [...history, { a: 'p0', b: 'gone', times: 3 }], keepApart: [['gone', 'p2'] as const] };
    expect(seatingOf(matchingProblem(guests, named))).toEqual(seatingOf(matchingProblem(guests, { history })));
  });
});

describe('rules', () => {
  it('are kept hard before soft: people with one language sit together again rather than with strangers to it', () => {
    const guests = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => guestNamed(id, { languages: [index < 3 ? 'fr' : 'en'] }));
    const history = historyAfter(
      [],
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    );
    const { tables, figures } = seatingOf(matchingProblem(guests, { tableSize: 3, history }));
    expect(tables.map((table) => table.toSorted().join('')).toSorted()).toEqual(['abc', 'def']);
    expect(figures).toEqual({ repeats: 6, repeatsBound: 6, sameOrganisation: 0, tablesWithoutLanguage: 0 });
  });

  it('spread repeats: once again with two people rather than twice again with one', () => {
    const guests = guestsNumbered(4);
    const history = [
      { a: 'p0', b: 'p1', times: 2 },
      { a: 'p2', b: 'p3', times: 2 },
      { a: 'p0', b: 'p2', times: 1 },
      { a: 'p1', b: 'p3', times: 1 },
      { a: 'p0', b: 'p3', times: 2 },
      { a: 'p1', b: 'p2', times: 2 },
    ];
    const { tables } = seatingOf(matchingProblem(guests, { tableSize: 2, history }));
    expect(tables.map((table) => table.toSorted()).toSorted()).toEqual([
      ['p0', 'p2'],
      ['p1', 'p3'],
    ]);
  });

  it.each([1, 2, 3, 4])(
    'look to the worst-off: of plans with one repeat, the one without the person who had one before (seed %i)',
    (seed) => {
      const languages: Record<string, string[]> = { ana: ['en', 'fr'], eve: ['fr'], fay: ['fr'] };
      const guests = ['ana', 'ben', 'cat', 'dan', 'eve', 'fay'].map((id) => guestNamed(id, { languages: languages[id] ?? ['en'] }));
      const history = [
        { a: 'ana', b: 'eve', times: 2 },
        { a: 'ana', b: 'ben', times: 1 },
        { a: 'ana', b: 'cat', times: 1 },
        { a: 'ben', b: 'cat', times: 1 },
        { a: 'cat', b: 'dan', times: 1 },
      ];
      const { tables } = seatingOf(matchingProblem(guests, { tableSize: 2, history }), { seed, work: 20_000 });
      expect(tables.map((table) => table.toSorted()).toSorted()).toEqual([
        ['ana', 'dan'],
        ['ben', 'cat'],
        ['eve', 'fay'],
      ]);
    },
  );

  it.each([1, 2, 3, 4])('let hosts take turns at having one guest more (seed %i)', (seed) => {
    // Three tables for eight people: the smaller one goes to the host who had most guests so far.
    const history = ['x', 'y', 'z']
      .map((b) => ({ a: 'p1', b, times: 1 }))
      .concat([
        { a: 'p0', b: 'x', times: 1 },
        { a: 'p2', b: 'y', times: 1 },
      ]);
    const guests = [...guestsNumbered(5), ...['x', 'y', 'z'].map((id) => guestNamed(id))];
    const { tables } = seatingOf(matchingProblem(guests, { tableSize: 3, hosts: ['p0', 'p1', 'p2'], history }), { seed, work: 20_000 });
    expect(tables.map(({ length }) => length)).toEqual([3, 2, 3]);
  });

  const atTables = (guests: readonly Guest[], tableSize: number) =>
    seatingOf(matchingProblem(guests, { tableSize }), { seed: 1, work: 20_000 }).tables.map((table) => table.toSorted().join(' '));

  it('seat people together who named a topic in common', () => {
    const guests = guestsNumbered(6).map((guest, index) => ({ ...guest, topics: [['nights'], ['trees'], ['youth']][index % 3] ?? [] }));
    expect(atTables(guests, 2).toSorted()).toEqual(['p0 p3', 'p1 p4', 'p2 p5']);
  });

  it('leave nobody who is there for the first time alone with another', () => {
    const guests = guestsNumbered(6).map((guest, index) => ({ ...guest, firstTimer: index < 3 }));
    for (const table of atTables(guests, 2)) expect(table.match(/p[012]/g)).toHaveLength(1);
  });

  it('spread what the organiser chose to spread', () => {
    const guests = guestsNumbered(12).map((guest, index) => ({ ...guest, attributes: index < 6 ? ['mayor'] : [] }));
    for (const table of atTables(guests, 4)) expect(table.match(/p[0-5]\b/g)).toHaveLength(2);
  });

  it('mix organisations where nothing else is lost', () => {
    const guests = guestsNumbered(16).map((guest, index) => ({ ...guest, organisation: `organisation-${index >> 2}` }));
    expect(seatingOf(matchingProblem(guests)).figures.sameOrganisation).toBe(0);
  });
});

describe('large gatherings', () => {
  it.each([
    [2000, 4],
    [3000, 3],
  ])('give every table a language where few speak two of five: %i people at tables of %i', (people, tableSize) => {
    const spoken = ['ar', 'en', 'es', 'fr', 'pt'];
    const guests = guestsNumbered(people).map((guest, index) => {
      const table = Math.floor(index / tableSize);
      const own = spoken[Math.min(4, (table * 7) % 11)] ?? 'en';
      return { ...guest, languages: index % 12 === 0 ? [own, spoken[table % 5] ?? 'en'] : [own] };
    });
    const { figures } = seatingOf(matchingProblem(guests, { tableSize, roundsLeft: 3 }), { seed: 1, work: 200_000 });
    expect(figures.tablesWithoutLanguage).toBe(0);
  });
});

describe('what could not be kept', () => {
  it('leaves one table without a language rather than two', () => {
    const spoken = [['es'], ['fr'], ['fr', 'en'], ['ca'], ['it']];
    const guests = spoken.map((languages, index) => guestNamed(`p${index}`, { languages }));
    expect(seatingOf(matchingProblem(guests), { seed: 1, work: 20_000 }).figures.tablesWithoutLanguage).toBe(1);
  });

  it('names who does not speak the language of their table', () => {
    const guests = [...guestsNumbered(3).map((guest) => ({ ...guest, languages: ['en'] })), guestNamed('ana', { languages: ['es'] })];
    const { figures, reasons } = seatingOf(matchingProblem(guests));
    expect(figures.tablesWithoutLanguage).toBe(1);
    expect(reasons).toEqual([{ rule: 'commonLanguage', guests: ['ana'], languages: ['es'], speakers: 0 }]);
  });

  it('says that somebody speaks a language that one other does, and who keeps them company for it', () => {
    const languages = [['es'], ['es', 'en'], ['es', 'en'], ['en'], ['en'], ['en']];
    const guests = guestsNumbered(6).map(({ id }, index) => guestNamed(id, { languages: languages[index] ?? [] }));
    const history = historyAfter([], [['p0', 'p1', 'p2']]);
    const { figures, reasons } = seatingOf(matchingProblem(guests, { tableSize: 3, history }));
    expect(figures).toMatchObject({ repeats: 3, repeatsBound: 3 });
    expect(reasons.map((reason) => ({ ...reason, guests: reason.guests.toSorted() }))).toEqual([
      { rule: 'repeatMeeting', cause: 'fewSpeakers', guests: ['p0'], languages: ['es'], speakers: 2 },
      { rule: 'repeatMeeting', cause: 'rareLanguage', guests: ['p1', 'p2'], beside: ['p0'], languages: ['es'], speakers: 3 },
    ]);
  });

  it('names who has met everybody there is', () => {
    const guests = guestsNumbered(4);
    const history = ['p1', 'p2', 'p3'].map((b) => ({ a: 'p0', b, times: 1 }));
    const { figures, reasons } = seatingOf(matchingProblem(guests, { tableSize: 2, history }));
    expect(figures).toMatchObject({ repeats: 1, repeatsBound: 1 });
    expect(reasons).toEqual([{ rule: 'repeatMeeting', cause: 'fewUnmet', guests: ['p0'] }]);
  });

  it('names the people of an organisation larger than there are tables', () => {
    const guests = guestsNumbered(8).map((guest, index) => (index < 3 ? { ...guest, organisation: 'library' } : guest));
    expect(seatingOf(matchingProblem(guests)).reasons).toEqual([{ rule: 'sameOrganisation', guests: ['p0', 'p1', 'p2'], tables: 2 }]);
  });
});

describe('the outlook over all rounds', () => {
  it('tells what fours force on twelve people, and that threes force nothing', () => {
    const { outlook } = seatingOf(matchingProblem(guestsNumbered(12), { roundsLeft: 4 }), { seed: 1, work: 300_000 });
    expect(outlook).toEqual({ rounds: 4, repeats: 13, repeatsBound: 9, smallerTables: { tableSize: 3, repeatsBound: 0 } });
  });

  it('tells that a plan without repeats cannot be beaten, and offers no other tables', () => {
    const { outlook } = seatingOf(matchingProblem(guestsNumbered(16), { roundsLeft: 5 }), { seed: 1, work: 300_000 });
    expect(outlook).toEqual({ rounds: 5, repeats: 0, repeatsBound: 0, smallerTables: null });
  });
});

describe('planning ahead', () => {
  it('reaches five rounds without a repeat for 16 people in fours, where round by round does not', () => {
    expect(play(16, 5, (left) => left)).toBe(0);
    expect(play(16, 5, () => 1)).toBeGreaterThan(0);
  });

  it('goes on with the draft as it is when there is no time to think', () => {
    const problem = matchingProblem(guestsNumbered(16), { roundsLeft: 5 });
    const { tables, later } = seatingOf(problem, { seed: 1, work: 200_000 });
    const next = { ...problem, roundsLeft: 4, history: historyAfter([], tables), draft: later };
    expect(seatingOf(next, { seed: 2, work: 0 })).toMatchObject({ tables: later[0], later: later.slice(1) });
  });

  it('leaves a draft aside that seats other people', () => {
    const problem = matchingProblem(guestsNumbered(16), { roundsLeft: 2 });
    const draft = [seatingOf({ ...problem, guests: guestsNumbered(15) }).tables];
    expect(seatingOf({ ...problem, draft })).toEqual(seatingOf(problem));
  });
});

describe('without rules in the way', () => {
  const planned = (people: number, tableSize: number, rounds: number, work: number) => {
    const { tables, later } = seatingOf(matchingProblem(guestsNumbered(people), { tableSize, roundsLeft: rounds }), { seed: 1, work });
    const pairs = [tables, ...later]
      .flat()
      .flatMap((table) => table.flatMap((a, place) => table.slice(place + 1).map((b) => [a, b].toSorted().join())));
    return { rounds: 1 + later.length, repeats: pairs.length - new Set(pairs).size };
  };

  it.each([
    [12, 3, 4],
    [15, 3, 7],
    [16, 4, 5],
    [20, 4, 5],
    [24, 4, 7],
    [25, 5, 6],
    [32, 4, 7],
    [32, 4, 9],
    [32, 4, 10],
    [36, 4, 9],
    [50, 4, 8],
    [50, 5, 8],
    [100, 5, 10],
    [200, 5, 10],
    [1000, 4, 8],
  ])('%i people at tables of %i meet nobody again in %i rounds', (people, tableSize, rounds) => {
    expect(planned(people, tableSize, rounds, 10_000_000)).toEqual({ rounds, repeats: 0 });
  });

  it('repeats little where there is next to no time, and no more than known plans where repeats are forced', () => {
    expect(planned(32, 4, 10, 0).repeats).toBeLessThanOrEqual(30);
    expect(planned(12, 4, 4, 300_000).repeats).toBe(13);
  });
});

describe('time', () => {
  it('ends the search, and is asked for often', () => {
    let asked = 0;
    // Twelve people in fours cannot do without repeats, so the search never ends by itself.
    const problem = matchingProblem(guestsNumbered(12), { roundsLeft: 4 });
    seatingOf(problem, { seed: 1, work: 1_000_000_000, now: () => ++asked, until: 50 });
    expect(asked).toBe(50);
  });

  it('that is over before it begins still seats everybody', () => {
    const problem = matchingProblem(guestsNumbered(300));
    const { tables } = seatingOf(problem, { seed: 1, work: 1000, now: () => 1, until: 0 });
    expect(countSeating(problem, tables).repeats).toBe(0);
    expect(tables.flat()).toHaveLength(300);
  });
});

/** Plays all rounds of people in fours, each handing its draft on, and counts the repeats. */
function play(people: number, rounds: number, roundsLeft: (left: number) => number): number {
  let history: Meeting[] = [];
  let draft: readonly Tables[] = [];
  let repeats = 0;
  for (let left = rounds; left > 0; left--) {
    const problem = matchingProblem(guestsNumbered(people), { roundsLeft: roundsLeft(left), history, draft });
    const seating = seatingOf(problem, { seed: left, work: 200_000 });
    repeats += seating.figures.repeats;
    history = historyAfter(history, seating.tables);
    draft = seating.later;
  }
  return repeats;
}
