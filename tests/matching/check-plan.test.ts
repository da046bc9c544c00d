import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from './check-plan.ts';
import type { Instance, PlayedPlan } from './instance.ts';

/** Rounds as `ab cd`: a letter is a person, a word a table. */
function played(...rounds: readonly string[]): PlayedPlan {
  return { rounds: rounds.map((tables) => ({ tables: tables.split(' ').map((table) => Array.from(table)), cpuMs: 1 })) };
}

function gathering(letters: string, tableSize: number, about: Partial<Instance> = {}): Instance {
  return { name: letters, tableSize, rounds: 1, people: Array.from(letters, (id) => ({ id })), ...about };
}

const brokenBy = (instance: Instance, ...rounds: readonly string[]) => checkPlan(instance, played(...rounds)).broken;

describe('the checker of plans', () => {
  it('finds nothing wrong with a plan that keeps every rule', () => {
    expect(checkPlan(gathering('abcd', 2, { rounds: 3 }), played('ab cd', 'ac bd', 'ad bc'))).toEqual({
      broken: [],
      meetings: 6,
      repeats: 0,
      coincidences: 0,
      mostMeetingsOfAPair: 1,
      worstPersonRepeats: 0,
      sameOrganisation: 0,
      worstCpuMs: 1,
    });
  });

  it('counts repeats, coincidences and colleagues', () => {
    const people = Array.from('abcdef', (id) => (id < 'c' ? { id, organisation: 'city' } : { id }));
    // Three times: a with b, e with f. Twice: a and b with c, d with e and f.
    expect(checkPlan(gathering('abcdef', 3, { rounds: 3, people }), played('abc def', 'abc def', 'abd cef'))).toMatchObject({
      broken: [],
      meetings: 18,
      repeats: 8,
      coincidences: 10,
      mostMeetingsOfAPair: 3,
      worstPersonRepeats: 3,
      sameOrganisation: 3,
    });
  });

  it('sees rounds too few and too many', () => {
    expect(brokenBy(gathering('ab', 2, { rounds: 2 }), 'ab')).toEqual(['1 rounds instead of 2']);
    expect(brokenBy(gathering('ab', 2), 'ab', 'ab')).toEqual(['2 rounds instead of 1']);
  });

  it('sees who has no seat, two seats or a seat in vain', () => {
    expect(brokenBy(gathering('abcd', 2), 'ab c')).toEqual(['round 0: d has no seat']);
    expect(brokenBy(gathering('abcd', 2), 'abc cd')).toEqual(['round 0: c sits twice']);
    expect(brokenBy(gathering('abcd', 2), 'abx cd')).toEqual(['round 0: x is not there']);
  });

  it('knows who comes late and who leaves early', () => {
    const people = [{ id: 'a' }, { id: 'b' }, { id: 'c', firstRound: 1 }, { id: 'd', firstRound: 1, lastRound: 1 }];
    const instance = gathering('', 2, { rounds: 3, people });
    expect(brokenBy(instance, 'ab', 'ac bd', 'abc')).toEqual([]);
    expect(brokenBy(instance, 'abc', 'ac b', 'abc')).toEqual(['round 0: c is not there', 'round 1: d has no seat']);
  });

  it('sees tables too few, too many and uneven', () => {
    expect(brokenBy(gathering('abcdef', 2), 'abc def')).toEqual(['round 0: 2 tables instead of 3']);
    expect(brokenBy(gathering('abcdef', 3), 'ab cd ef')).toEqual(['round 0: 3 tables instead of 2']);
    expect(brokenBy(gathering('abcdef', 3), 'abcd ef')).toEqual(['round 0: tables of 4, 2']);
    expect(brokenBy(gathering('abc', 2), 'abc')).toEqual([]);
    expect(brokenBy(gathering('abc', 2), 'ab c')).toEqual(['round 0: 2 tables instead of 1']);
  });

  it('sees a pair that was to be kept apart, whichever is named first', () => {
    const instance = gathering('abcd', 2, { keepApart: [['c', 'a']] });
    expect(brokenBy(instance, 'ab cd')).toEqual([]);
    expect(brokenBy(instance, 'ac bd')).toEqual(['round 0: a sits with c']);
  });

  it('sees a table without a common language, where who declared none fits any', () => {
    const people = [{ id: 'a', languages: ['fr'] }, { id: 'b', languages: ['en', 'fr'] }, { id: 'c', languages: ['en'] }, { id: 'd' }];
    expect(brokenBy(gathering('', 2, { people }), 'ab cd')).toEqual([]);
    expect(brokenBy(gathering('', 2, { people }), 'ac bd')).toEqual(['round 0: no common language at table 0']);
    expect(brokenBy(gathering('', 4, { people }), 'abcd')).toEqual(['round 0: no common language at table 0']);
  });

  it('sees a host away from their table, and as many tables as hosts', () => {
    const instance = gathering('abcdef', 2, { hosts: ['a', 'b'] });
    expect(brokenBy(instance, 'acd bef')).toEqual([]);
    expect(brokenBy(instance, 'bcd aef')).toEqual(['round 0: host a is not at table 0', 'round 0: host b is not at table 1']);
    expect(brokenBy(instance, 'ac be df')).toEqual(['round 0: 3 tables instead of 2']);
  });
});

const folder = join(import.meta.dirname, 'instances');

describe('the instances', () => {
  it.each(readdirSync(folder))('%s is a gathering that can be seated', (file) => {
    const instance = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Instance;
    const ids = new Set(instance.people.map(({ id }) => id));
    expect(`${instance.name}.json`).toBe(file);
    expect(ids.size).toBe(instance.people.length);
    expect([...(instance.hosts ?? []), ...(instance.keepApart ?? []).flat()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
