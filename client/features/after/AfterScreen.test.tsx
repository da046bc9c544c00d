// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AfterScreen } from '#client/features/after/AfterScreen.tsx';
import type { FrontView } from '#shared/gathering/view/types.ts';
import { clockOf, hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const front: FrontView = {
  slug: 'ABC123',
  title: { fr: 'Pause-café', en: 'Coffee break' },
  organisedBy: 'Efus',
  responsible: 'Efus, Paris',
  startsAt: Date.UTC(2021, 5, 8, 12),
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  themes: [],
  questions: [],
  programme: [],
  phase: 'over',
  door: 'open',
  retentionDays: 1,
  rehearsal: false,
  chathamHouse: false,
  attendanceList: false,
  here: 0,
  expectedEnd: null,
  endedAt: Date.UTC(2021, 5, 8, 13),
};
const over = { hall: hallOf({ clock: clockOf({ phase: 'over', kind: 'over' }) }), mine: mineOf('me') };

it('says on which day it is erased', async () => {
  await renderInGathering(<AfterScreen front={front} />, over);
  expect(screen.getByText('This page is erased on Wednesday, June 9.')).toBeTruthy();
});

it('of a rehearsal says that it goes within the hour', async () => {
  await renderInGathering(<AfterScreen front={{ ...front, rehearsal: true }} />, over);
  expect(screen.getByText(/erased within the hour/)).toBeTruthy();
  expect(screen.queryByText(/June/)).toBeNull();
});
