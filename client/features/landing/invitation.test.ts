import { describe, expect, it } from 'vitest';
import { readInvitation } from '#client/features/landing/invitation.ts';

const origin = 'https://pause.example.org';
const read = (text: string) => {
  const invitation = readInvitation(text, origin);
  return invitation.kind === 'here' ? invitation.path : invitation.problem;
};

describe('the code or link field', () => {
  it.each([
    ['7KD-4MP', '/g/7KD-4MP'],
    [' 7KD - 4MP ', '/g/7KD-4MP'],
    ['été-2021', '/g/%C3%A9t%C3%A9-2021'],
    ['https://pause.example.org/g/7KD-4MP', '/g/7KD-4MP'],
    ['https://pause.example.org/g/7KD-4MP/join#a-secret', '/g/7KD-4MP/join#a-secret'],
    ['pause.example.org/g/7KD-4MP#a-secret', '/g/7KD-4MP#a-secret'],
    ['https://pause.example.org/o/7KD-4MP/live#key', '/o/7KD-4MP/live#key'],
    ['/g/7KD-4MP', '/g/7KD-4MP'],
  ])('takes %j to %j', (text, path) => {
    expect(read(text)).toBe(path);
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['https://elsewhere.example.org/g/7KD-4MP#a-secret', 'foreign'],
    ['https://pause.example.org/help', 'wrong'],
    ['what?', 'wrong'],
    ['javascript:alert(1)', 'wrong'],
    ['//elsewhere.example.org/g/x', 'wrong'],
  ])('says of %j that it is %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it('works on a port of this machine', () => {
    expect(readInvitation('localhost:3000/g/x#key', 'http://localhost:3000')).toEqual({ kind: 'here', path: '/g/x#key' });
  });
});
