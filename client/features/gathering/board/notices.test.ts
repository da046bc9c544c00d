import { expect, it } from 'vitest';
import type { NoticeRow } from '#shared/contract/series.ts';
import { factsOf, sortedNotices } from './notices.ts';

const notice = (id: string, startsOn: string | null, endsOn = ''): NoticeRow => ({
  id,
  kind: startsOn === null ? 'publication' : 'event',
  takenDown: false,
  text: id,
  language: 'en',
  link: '',
  event: startsOn === null ? null : { startsOn, endsOn, place: 'Lyon' },
  publication: startsOn === null ? { authors: 'A. Author', year: 2024 } : null,
});

it('N8 the board has what comes in its order, then what to read, then what has passed', () => {
  const all = [
    notice('undated', ''),
    notice('later', '2027-05-01'),
    notice('book', null),
    notice('past', '2026-01-01'),
    notice('before', '2025-01-01'),
  ];
  const running = notice('running', '2026-11-20', '2026-11-27');
  const { coming, publications, past } = sortedNotices([...all, running], '2026-11-27');
  expect(coming.map(({ id }) => id)).toEqual(['running', 'later', 'undated']);
  expect(publications.map(({ id }) => id)).toEqual(['book']);
  expect(past.map(({ id }) => id)).toEqual(['past', 'before']);
});

it('says when and where, or by whom', () => {
  expect(factsOf(notice('running', '2026-11-20', '2026-11-27'), 'en')).toMatch(/^November 20.*27, 2026 · Lyon$/);
  expect(factsOf(notice('one', '2026-11-20'), 'fr')).toBe('20 novembre 2026 · Lyon');
  expect(factsOf(notice('undated', ''), 'fr')).toBe('Lyon');
  expect(factsOf(notice('book', null), 'fr')).toBe('A. Author · 2024');
});
