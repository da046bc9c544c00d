// @vitest-environment jsdom

import { beforeEach, expect, it, vi } from 'vitest';

const open = async () => {
  vi.resetModules();
  const { usePreferences } = await import('#client/stores/preferences.ts');
  return usePreferences;
};

beforeEach(() => localStorage.clear());

it('starts from the system and remembers a choice at the next visit', async () => {
  const first = await open();
  expect(first.getState()).toMatchObject({ locale: undefined, theme: 'system' });
  first.getState().set({ theme: 'dark', locale: 'fr' });
  expect((await open()).getState()).toMatchObject({ locale: 'fr', theme: 'dark' });
});

it.each(['{"theme":"pink","locale":"xx"}', '[]', 'null', 'not json'])('is not disturbed by %s in the store', async (stored) => {
  localStorage.setItem('foyer.preferences', stored);
  expect((await open()).getState()).toMatchObject({ locale: undefined, theme: 'system' });
});

it('works where the browser forbids its store', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  const preferences = await open();
  preferences.getState().set({ theme: 'light' });
  expect(preferences.getState().theme).toBe('light');
});
