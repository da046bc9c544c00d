// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { Ask } from '#client/features/table/Ask.tsx';
import { CafeCard } from '#client/features/table/cafe/CafeCard.tsx';
import { LiveTextLane } from '#client/features/table/LiveTextLane.tsx';
import { useLiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { Announcer } from '#client/ui/announcer/Announcer.tsx';
import { hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

const hall = hallOf({ people: [personOf('me'), personOf('Nora')], tables: [rowOf('t')] });
const table = tableOf('t', { people: ['me', 'Nora'], notice: 'Procès-verbal à six heures', noticeLanguage: 'fr' });
const views = { hall, table, mine: mineOf('me') };
const line = (id: string, text: string, language?: string) => ({ id, from: 'Nora', text, language, at: serverTime });
const langOf = (text: string) => screen.getByText(text).closest('[lang]:not(html)')?.getAttribute('lang') ?? null;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

function Lane({ writing }: { readonly writing: boolean }) {
  const draft = useLiveTextDraft('me');
  return <LiveTextLane people={[]} draft={draft} writing={writing} onWriting={() => undefined} phone={false} />;
}

it('V6 3.1.2 live text is told in the language of its writer where that is not the page’s, as it is typed too', async () => {
  const { change } = await renderInGathering(<Lane writing />, {
    ...views,
    liveText: {
      table: 't',
      typing: { Nora: { id: '3', text: 'Et ensuite', language: 'fr' } },
      lines: [line('1', 'Bonsoir', 'fr'), line('2', 'Good evening', 'en')],
    },
  });
  expect(['Bonsoir', 'Good evening', 'Et ensuite'].map(langOf)).toEqual(['fr', null, 'fr']);
  change({ liveText: { table: 't', typing: {}, lines: [line('4', 'Whoever told nothing')] } });
  expect(langOf('Whoever told nothing')).toBeNull();
});

it('V6 3.1.2 the closed lane and its log tell it as well', async () => {
  await renderInGathering(<Lane writing={false} />, {
    ...views,
    liveText: { table: 't', typing: {}, lines: [line('1', 'Bonsoir', 'fr')] },
  });
  expect([langOf('Bonsoir'), langOf('Nora: Bonsoir')]).toEqual(['fr', 'fr']);
});

it('V6 3.1.2 a line is sent with the language of the page it is typed on', async () => {
  const { signals } = await renderInGathering(<Lane writing />, views);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Hello' } });
  expect(signals).toMatchObject([{ kind: 'live_text', text: 'Hello', language: 'en' }]);
});

it('V6 3.1.2 a notice, a message and a summary carry theirs', async () => {
  const message = { id: 'm', at: serverTime, by: 'Nora', to: { kind: 'all' } as const, text: 'Encore deux minutes', language: 'fr' };
  await loadCatalogue('tableSettings');
  await renderInGathering(
    <>
      <Announcer />
      <OrganiserMessages />
      <Ask hall={hall} table={table} people={[]} />
      <CafeCard table="t" cafe={{ theme: 'water', summary: { text: 'Des lampes', at: 0, round: 0, language: 'fr' } }} keeps={false} />
    </>,
    { ...views, hall: { ...hall, messages: { m: message } } },
  );
  const shown = [...document.querySelectorAll('section [lang], p [lang]')].map(({ textContent }) => textContent);
  expect(shown).toEqual(['Encore deux minutes', 'Procès-verbal à six heures', 'Des lampes']);
  const heard = [...document.querySelectorAll('[data-announcer] [lang=fr]')].map(({ textContent }) => textContent);
  expect(heard).toEqual(['Encore deux minutes', 'Des lampes']);
});
