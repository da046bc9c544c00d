// @vitest-environment jsdom

import { act, cleanup, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Announcer } from '#client/ui/announcer/Announcer.tsx';

const said = (region: 'polite' | 'assertive') => document.querySelector(`[data-announcer=${region}]`)?.textContent.trim();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  render(createElement(Announcer));
});

afterEach(() => {
  act(() => {
    vi.runAllTimers();
  });
  cleanup();
  vi.useRealTimers();
});

describe('the announcer', () => {
  it('says several sentences one after the other, urgent ones apart', () => {
    act(() => {
      announce('One minute left.');
      announce('Amina sits down.');
      announce('Connection lost.', { urgent: true });
    });
    expect(said('polite')).toBe('One minute left. Amina sits down.');
    expect(said('assertive')).toBe('Connection lost.');
    expect(screen.getByText('One minute left.')).not.toBe(screen.getByText('Amina sits down.'));
  });

  it('drops a sentence said twice within a second, and says it again later', () => {
    act(() => announce('Tom sits down.'));
    act(() => {
      vi.advanceTimersByTime(900);
    });
    act(() => announce('Tom sits down.'));
    expect(said('polite')).toBe('Tom sits down.');
    act(() => {
      vi.advanceTimersByTime(200);
    });
    act(() => announce('Tom sits down.'));
    expect(said('polite')).toBe('Tom sits down. Tom sits down.');
  });

  it('V6 3.1.2 tells the language of what a sentence holds of another one', () => {
    act(() => {
      announce('Nora writes: Encore deux minutes.', { foreign: { text: 'Encore deux minutes', lang: 'fr' } });
      announce('Nora writes: Two more minutes.', { foreign: { text: 'Two more minutes', lang: undefined } });
    });
    expect(said('polite')).toBe('Nora writes: Encore deux minutes. Nora writes: Two more minutes.');
    expect([...document.querySelectorAll('[lang]:not(html)')].map(({ outerHTML }) => outerHTML)).toEqual([
      '<span lang="fr">Encore deux minutes</span>',
    ]);
  });

  it('takes sentences away once they were heard', () => {
    act(() => announce('Round 2 begins.'));
    act(() => {
      vi.advanceTimersByTime(8_000);
    });
    expect(said('polite')).toBe('');
  });
});
