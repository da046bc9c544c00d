import { describe, expect, it } from 'vitest';
import { capabilityIn, takeCapability } from '#client/features/gathering/capability.ts';

describe('the secret of a link', () => {
  it('is what the fragment holds', () => {
    expect(capabilityIn('#k=s.abc')).toBe('s.abc');
    expect(capabilityIn('#s.abc')).toBe('s.abc');
    expect(capabilityIn('')).toBe('');
  });

  it('leaves the address at once', () => {
    history.replaceState(null, '', '/g/abc/hall?x=1#k=p.amina.0.sign');
    expect(takeCapability()).toBe('p.amina.0.sign');
    expect(location.pathname + location.search + location.hash).toBe('/g/abc/hall?x=1');
    expect(takeCapability()).toBe('');
  });

  it('survives a fragment that is no text', () => {
    history.replaceState(null, '', '/g/abc#k=%E0%A4%A');
    expect(takeCapability()).not.toBe('');
    expect(location.hash).toBe('');
  });
});
