// @vitest-environment jsdom

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import type { NoticeRow, SeriesAnswer } from '#shared/contract/series.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { cardTextOf } from '#tests/support/cards.ts';
import { answerHttp } from '#tests/support/http-answers.ts';
import { Board } from './Board.tsx';

const front = { slug: 'ABC', title: { en: 'Coffee break' } } as unknown as FrontView;
const noticeOf = (id: string, notice: Partial<NoticeRow> = {}): NoticeRow => ({
  ...cardTextOf(`Words of ${id}`),
  id,
  kind: 'event',
  takenDown: false,
  event: { startsOn: '2999-03-04', endsOn: '', place: 'Nice' },
  ...notice,
});
const boardOf = (board: Partial<SeriesAnswer> = {}): { body: SeriesAnswer } => ({
  body: { next: null, notices: [], mayTakeDown: false, ...board },
});
const series = 'GET /api/gatherings/ABC/series';

beforeEach(async () => {
  vi.stubGlobal('scrollTo', () => undefined);
  await startI18n('en');
  await loadCatalogue('relay');
});

describe('N8 the notice board', () => {
  it('has what is to come, to read and past, each event with a way into a calendar as long as it is to come', async () => {
    const read = { kind: 'publication', event: null, publication: { authors: 'Ana Ruiz', year: 2020 } } as const;
    answerHttp({
      [series]: [
        boardOf({
          notices: [
            noticeOf('soon'),
            noticeOf('paper', read),
            noticeOf('gone', { event: { startsOn: '2020-01-01', endsOn: '', place: '' } }),
          ],
        }),
      ],
    });
    render(<Board front={front} />);
    const part = (name: string) => within(screen.getByRole('heading', { level: 2, name }).closest('section') ?? document.body);
    await screen.findByText('Words of soon');
    expect(
      part('Coming up')
        .getByRole('link', { name: /Add to my calendar/ })
        .getAttribute('href'),
    ).toBe('/api/gatherings/ABC/notices/soon.ics');
    expect(part('To read').getByText(/Ana Ruiz/)).toBeTruthy();
    expect(part('Past').queryByRole('link')).toBeNull();
    expect(screen.getByRole('link', { name: 'Add the dates to my calendar' }).getAttribute('href')).toBe('/api/gatherings/ABC/notices.ics');
    expect(screen.queryByRole('button', { name: /Take down/ })).toBeNull();
  });

  it('says that nothing is on it, that it is for those who came, or that it did not come', async () => {
    answerHttp({ [series]: [boardOf()] });
    const { unmount } = render(<Board front={front} />);
    expect(await screen.findByText('Nothing is on the board yet.')).toBeTruthy();
    unmount();
    answerHttp({ [series]: [{ status: 401, body: { code: 'no_session' } }] });
    const { unmount: leave } = render(<Board front={front} />);
    expect(await screen.findByText('This board is for those who came.')).toBeTruthy();
    leave();
    answerHttp({ [series]: ['gone', boardOf()] });
    render(<Board front={front} />);
    expect(await screen.findByText(/This page did not come/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing is on the board yet.')).toBeTruthy();
  });

  it('lets organisers take down and put back, and says beside the notice what did not work', async () => {
    const asked = answerHttp({
      [series]: [boardOf({ notices: [noticeOf('soon')], mayTakeDown: true })],
      'POST /api/gatherings/ABC/notices/soon': ['gone', { body: {} }],
    });
    render(<Board front={front} />);
    const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
    await screen.findByText('Words of soon');
    await press('Take down Words of soon');
    expect(await screen.findByText(/That did not work/)).toBeTruthy();
    await press('Take down Words of soon');
    await screen.findByText(/taken down/);
    expect(screen.queryByText(/That did not work/)).toBeNull();
    await press('Put back Words of soon');
    await screen.findByRole('button', { name: 'Take down Words of soon' });
    expect(asked.slice(1).map(({ body }) => body)).toEqual([{ on: true }, { on: true }, { on: false }]);
  });
});
