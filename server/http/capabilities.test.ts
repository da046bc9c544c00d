import { describe, expect, it } from 'vitest';
import { createCapabilities } from './capabilities.ts';

const capabilities = createCapabilities('a secret of this instance');

describe('links', () => {
  it('reads back what it made, for that gathering only', () => {
    const shared = capabilities.sharedFragment('g1', 0);
    const replaced = capabilities.sharedFragment('g1', 2);
    const personal = capabilities.personalFragment('g1', 'p-1', 3);
    expect(capabilities.read('g1', shared)).toEqual({ kind: 'shared', generation: 0 });
    expect(capabilities.read('g1', replaced)).toEqual({ kind: 'shared', generation: 2 });
    expect(capabilities.read('g1', replaced.replace('.2.', '.1.'))).toEqual({ kind: 'bad' });
    expect(capabilities.read('g1', replaced.replace('.2.', '.'))).toEqual({ kind: 'bad' });
    expect(capabilities.read('g1', personal)).toEqual({ kind: 'personal', person: 'p-1', generation: 3 });
    expect(capabilities.read('g2', shared)).toEqual({ kind: 'bad' });
    expect(capabilities.read('g2', personal)).toEqual({ kind: 'bad' });
  });

  it.each([
    ['another person', (link: string) => link.replace('p-1', 'p-2')],
    ['another generation', (link: string) => link.replace('.3.', '.4.')],
    ['a broken proof', (link: string) => `${link.slice(0, -2)}xx`],
    ['no proof', (link: string) => link.split('.').slice(0, 3).join('.')],
    ['nonsense', () => 'p....'],
    ['another kind', (link: string) => `q${link.slice(1)}`],
  ])('refuses a personal link changed to %s', (_, change) => {
    expect(capabilities.read('g1', change(capabilities.personalFragment('g1', 'p-1', 3)))).toEqual({ kind: 'bad' });
  });

  it('derives links from the instance: another instance refuses them', () => {
    expect(createCapabilities('another secret').read('g1', capabilities.sharedFragment('g1', 0))).toEqual({ kind: 'bad' });
  });

  it('makes organiser links of 256 random bits and keeps their hash only', () => {
    const [one, other] = [capabilities.newOrganiserLink(), capabilities.newOrganiserLink()];
    expect(one.fragment).toMatch(/^o\.[\w-]{43}$/);
    expect(one.fragment).not.toBe(other.fragment);
    expect(capabilities.read('g1', one.fragment)).toEqual({ kind: 'organiser', hash: one.hash });
    expect(one.hash).not.toContain(one.fragment.slice(2));
  });
});
