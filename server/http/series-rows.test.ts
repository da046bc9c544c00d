import { expect, it } from 'vitest';
import { noSeriesPersonal } from '#shared/series/personal.ts';
import { noSeries, type Notice } from '#shared/series/state.ts';
import { cardTextOf } from '#tests/support/cards.ts';
import { noticeRows } from './series-rows.ts';

it('N8 what several wrote in the same words stands on the board once; organisers see each, to take it down', () => {
  const event = { startsOn: '2027-02-03', endsOn: '', place: 'Lyon' };
  const texts = {
    a: { ...cardTextOf('Journée des villes'), event },
    b: { ...cardTextOf('journée des villes.'), event: { ...event, place: 'LYON' } },
    c: { ...cardTextOf('Journée des villes'), event: { ...event, startsOn: '2028-02-03' } },
  };
  const notice = (id: string): Notice => ({ id, gathering: 'gathering-1', kind: 'event', takenDown: false });
  const world = {
    state: { ...noSeries, notices: { a: notice('a'), b: notice('b'), c: notice('c') } },
    personal: { ...noSeriesPersonal, notice: texts },
  };
  const shown = (all: boolean): string[] => noticeRows(world, ['event'], all).map(({ id }) => id);
  expect(shown(false)).toEqual(['a', 'c']);
  expect(shown(true)).toEqual(['a', 'b', 'c']);
  world.state.notices.a = { ...notice('a'), takenDown: true };
  expect(shown(false)).toEqual(['b', 'c']);
});
