// @vitest-environment jsdom

import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { clockOf } from '#tests/support/gathering-views.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { inPreparation } from './in-preparation.ts';
import { Setup } from './Setup.tsx';

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 30_000 });

const hall = organiserOf({
  about: { title: { en: 'Coffee break' }, startsAt: Date.now() + 86_400_000 },
  clock: clockOf({ phase: 'draft', kind: 'before', segment: null }),
});
const step = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = (name: string | HTMLElement) => userEvent.click(typeof name === 'string' ? screen.getByRole('button', { name }) : name);

beforeEach(async () => {
  localStorage.clear();
  history.replaceState(null, '', '/o/ABC/setup');
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ code: 'unavailable' }), { status: 503 })));
  await loadCatalogue('organiser');
});

describe('the steps of a gathering that exists', () => {
  it('are the event, themes and questions, people, programme, in this order', async () => {
    history.replaceState({ step: 'topics' }, '', '/o/ABC/setup');
    await renderInGathering(<Setup slug="ABC" hall={hall} />, {});
    const steps = within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('button');
    expect(steps.map((one) => one.textContent.match(/^(The gathering|Themes and questions|People|Programme)/)?.[0])).toEqual([
      'The gathering',
      'Themes and questions',
      'People',
      'Programme',
    ]);
    expect(step()).toBe('Themes and questions');
    await press('Continue: people');
    expect(step()).toBe('People');
    await press('Continue: programme');
    expect(step()).toBe('Programme');
    expect(screen.getByRole('button', { name: 'Open the doors' })).toBeTruthy();
    expect(history.state, 'a reload comes back here').toEqual({ step: 'programme' });
  });

  it('begin at the people for whoever comes back, who finds the way back where a new one is begun', async () => {
    await renderInGathering(<Setup slug="ABC" hall={hall} />, {});
    expect(step()).toBe('People');
    expect(inPreparation(Date.now())).toMatchObject([{ slug: 'ABC', title: { en: 'Coffee break' } }]);
  });

  it('name the one at which something is missing, and lead there', async () => {
    const cafe = {
      kind: 'world_cafe',
      rounds: 2,
      seconds: 1200,
      tableSize: null,
      questions: [],
      topics: [hall.about.themes[0]!.id],
    } as const;
    await renderInGathering(<Setup slug="ABC" hall={{ ...hall, about: { ...hall.about, programme: [cafe] } }} />, {});
    await press(within(screen.getByRole('region', { name: 'Save and go on' })).getByRole('button', { name: 'Programme' }));
    expect(step()).toBe('Programme');
    expect(screen.getByText(/Choose at least two themes/)).toBeTruthy();
  });

  it('that is deleted leave no way back', async () => {
    const { unmount } = await renderInGathering(<Setup slug="ABC" hall={hall} />, {});
    unmount();
    await renderInGathering(<Setup slug="ABC" hall={{ ...hall, goesAt: Date.now() + 1000 }} />, {});
    expect(inPreparation(Date.now())).toEqual([]);
  });
});
