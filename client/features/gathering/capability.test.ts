// @vitest-environment jsdom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { capabilityIn, forgetCapability, takeCapability } from '#client/features/gathering/capability.ts';

beforeEach(() => {
  sessionStorage.clear();
  vi.resetModules();
});

/** The same browser tab after a reload. */
const reloaded = () => import('#client/features/gathering/capability.ts');

describe('the secret of a link', () => {
  it('is what the fragment holds', () => {
    expect(capabilityIn('#k=s.abc')).toBe('s.abc');
    expect(capabilityIn('#s.abc')).toBe('s.abc');
    expect(capabilityIn('')).toBe('');
  });

  it('survives a fragment that is no text', () => {
    expect(capabilityIn('#k=%E0%A4%A')).toBe('%E0%A4%A');
  });

  it('leaves the address at once, and is known to this page and gathering alone', () => {
    history.replaceState(null, '', '/g/abc/hall?x=1#k=p.amina.0.sign');
    expect(takeCapability('abc')).toBe('p.amina.0.sign');
    expect(location.pathname + location.search + location.hash).toBe('/g/abc/hall?x=1');
    expect(takeCapability('abc')).toBe('p.amina.0.sign');
    expect(takeCapability('other')).toBe('');
  });

  it('outlives a reload until a session stands for it', async () => {
    history.replaceState(null, '', '/g/abc#k=p.amina.0.sign');
    takeCapability('abc');
    expect((await reloaded()).takeCapability('abc')).toBe('p.amina.0.sign');
    expect((await reloaded()).takeCapability('other')).toBe('');
    forgetCapability('abc');
    vi.resetModules();
    expect((await reloaded()).takeCapability('abc')).toBe('');
  });
});
