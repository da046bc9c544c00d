import { afterEach, beforeEach } from 'vitest';

/**
 * A client test fails when something is logged as an error or a warning, as React and React Aria tell of mistakes that
 * way only. A test that expects one replaces the method: `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 *
 * What a test needs of a document it asks for in its first line: `// @vitest-environment jsdom`.
 */
const hasDocument = typeof document !== 'undefined';
const library = hasDocument ? await import('@testing-library/react') : null;
// How long something may take to appear is for benchmarks: on a busy machine the usual second is soon over.
library?.configure({ asyncUtilTimeout: 10_000 });
const cleanup = library?.cleanup ?? (() => undefined);
const watched = ['error', 'warn'] as const;
let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  for (const level of watched) {
    console[level] = (...values: unknown[]) => {
      unexpected.push(`console.${level}: ${values.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  cleanup();
  const said = unexpected;
  unexpected = [];
  if (said.length > 0) throw new Error(`The test logged what it did not expect:\n${said.join('\n')}`);
});

/** jsdom shows nothing: there no media query holds and nothing scrolls. A test that needs one stubs `matchMedia`. */
if (hasDocument) {
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  globalThis.scrollTo = () => undefined;
}
