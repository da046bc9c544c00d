import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe('a fingerprint', () => {
  it('is the same whatever the order of keys, and another for any other content', () => {
    const one = { title: { fr: 'Café', en: 'Coffee' }, parts: [1, 2] };
    expect(fingerprint({ parts: [1, 2], title: { en: 'Coffee', fr: 'Café' } })).toBe(fingerprint(one));
    const others = [{ ...one, parts: [2, 1] }, { ...one, title: { fr: 'Cafe', en: 'Coffee' } }, { title: one.title }, [one], null];
    expect(new Set([one, ...others].map(fingerprint)).size).toBe(6);
  });

  it('tells small changes of a long text apart', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `${'a'.repeat(300)}${index}${'b'.repeat(300)}`);
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});
