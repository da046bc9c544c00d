// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useNearView } from '#client/lib/near-view.ts';

/** An observer that the test tells what has come near. */
const watched = new Set<Element>();
let seen: (entries: readonly { readonly target: Element; readonly isIntersecting: boolean }[]) => void = () => undefined;
class Observer {
  constructor(callback: typeof seen) {
    seen = callback;
  }
  observe(element: Element) {
    watched.add(element);
  }
  unobserve(element: Element) {
    watched.delete(element);
  }
}

function Table({ atOnce }: { readonly atOnce: boolean }) {
  const [ref, near] = useNearView<HTMLDivElement>(atOnce);
  return <div ref={ref}>{near ? 'drawn' : 'blank'}</div>;
}

afterEach(() => vi.unstubAllGlobals());

it('draws everything where a browser cannot tell what is near', () => {
  render(<Table atOnce={false} />);
  expect(screen.getByText('drawn')).toBeTruthy();
});

it('draws what is far away once it comes near, and then keeps it', () => {
  vi.stubGlobal('IntersectionObserver', Observer);
  render(
    <>
      <Table atOnce />
      <Table atOnce={false} />
    </>,
  );
  expect(screen.getByText('drawn')).toBeTruthy();
  const target = screen.getByText('blank');
  expect([...watched]).toEqual([target]);
  act(() => seen([{ target, isIntersecting: false }]));
  expect(target.textContent).toBe('blank');
  act(() => seen([{ target, isIntersecting: true }]));
  expect(target.textContent).toBe('drawn');
  expect(watched.size).toBe(0);
});
