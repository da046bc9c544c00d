// @vitest-environment jsdom

import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useAdmission } from '#client/features/gathering/use-admission.ts';

afterEach(() => vi.unstubAllGlobals());

const answers: Record<string, object> = {
  ask: { status: 'claimed', name: 'Amina' },
  yes: { status: 'returning', role: 'participant', profile: null, arrivedBefore: true },
};

it('keeps a personal link over a reload while it asks who one is, and not once one is let in', async () => {
  vi.stubGlobal('fetch', (_path: string, { body }: RequestInit) => {
    const claim = typeof body === 'string' ? (JSON.parse(body) as { claim: string }).claim : null;
    return Promise.resolve(Response.json(claim === null ? { gathering: { slug: 'abc' } } : answers[claim]));
  });
  const keptLinks = () =>
    Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.getItem(sessionStorage.key(index) ?? ''));
  history.replaceState(null, '', '/g/abc#k=p.amina.0.sign');
  const { result } = renderHook(() => useAdmission('abc'));
  await vi.waitUntil(() => result.current.admission.kind === 'claimed');
  expect(keptLinks()).toEqual(['p.amina.0.sign']);
  act(() => result.current.claim('yes'));
  await vi.waitUntil(() => result.current.admission.kind === 'admitted');
  expect(keptLinks()).toEqual([]);
});

it('Z4 says that it waits while the server cannot answer, and goes on by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let away = true;
  vi.stubGlobal('fetch', (_path: string, { body }: RequestInit) => {
    if (away) return Promise.resolve(Response.json({ code: 'unavailable' }, { status: 503 }));
    return Promise.resolve(Response.json(body === undefined ? { gathering: { slug: 'abc' } } : answers['yes']));
  });
  history.replaceState(null, '', '/g/abc');
  const { result } = renderHook(() => useAdmission('abc'));
  expect(result.current.admission).toEqual({ kind: 'opening', waits: false });
  await vi.waitUntil(() => result.current.admission.kind === 'opening' && result.current.admission.waits);
  away = false;
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(result.current.admission.kind).toBe('admitted');
  vi.useRealTimers();
});
