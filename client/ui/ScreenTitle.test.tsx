// @vitest-environment jsdom

import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';

function Page({ place }: { readonly place: string }) {
  return (
    <>
      <ScreenTitle tab={[place, false, 'Coffee break']} place={place}>
        {place}
      </ScreenTitle>
      <textarea aria-label="Note" />
    </>
  );
}

const heading = () => screen.getByRole('heading', { level: 1 });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('scrollTo', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('changes the tab’s title and moves the focus to the new place', () => {
  const { rerender } = render(<Page place="Hall" />);
  expect(document.title).toBe('Hall · Coffee break · Foyer');
  rerender(<Page place="Table 4" />);
  expect(document.title).toBe('Table 4 · Coffee break · Foyer');
  expect(document.activeElement).toBe(heading());
});

it('lets a person finish typing first', () => {
  const { rerender } = render(<Page place="Hall" />);
  const note = screen.getByLabelText('Note');
  note.focus();
  rerender(<Page place="Table 4" />);
  expect(document.activeElement).toBe(note);
  act(() => {
    vi.advanceTimersByTime(4_000);
  });
  fireEvent.input(note, { target: { value: 'an idea' } });
  act(() => {
    vi.advanceTimersByTime(4_000);
  });
  expect(document.activeElement).toBe(note);
  act(() => {
    vi.advanceTimersByTime(1_000);
  });
  expect(document.activeElement).toBe(heading());
});

it('leaves alone who moved on from the field', () => {
  const { rerender } = render(<Page place="Hall" />);
  const note = screen.getByLabelText('Note');
  note.focus();
  rerender(<Page place="Table 4" />);
  note.blur();
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(document.activeElement).toBe(document.body);
});
