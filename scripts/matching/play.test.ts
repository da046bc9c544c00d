import { expect, it } from 'vitest';
import { play } from './play.ts';

const person = (id: string, about = {}) => ({ id, ...about });

it('keeps every host at their own table while another is not there', () => {
  const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((id) => person(id, id === 'p1' ? { firstRound: 1 } : {}));
  const hosts = ['p0', 'p1', 'p2'];
  const { rounds } = play({ name: 'hosts', tableSize: 3, rounds: 2, people, hosts }, { seed: 1, budgetMs: 20, manner: 'online' });
  const placeOf = (round: number, id: string) => rounds[round]?.tables.findIndex((table) => table.includes(id));
  expect([0, 2].map((host) => placeOf(0, `p${host}`))).toEqual([0, 2]);
  expect([0, 1, 2].map((host) => placeOf(1, `p${host}`))).toEqual([0, 1, 2]);
});

it('says why a gathering cannot be seated', () => {
  const gathering = { name: 'large', tableSize: 9, rounds: 1, people: [person('p0'), person('p1')] };
  expect(() => play(gathering, { seed: 1, budgetMs: 20, manner: 'online' })).toThrow('"tableSize" is no whole number from 2 to 8');
});
