import { describe, expect, it } from 'vitest';
import { draftOf, profileOf, topicsIn } from '#client/features/join/profile-draft.ts';

describe('what someone says of themselves', () => {
  it('needs the name only', () => {
    expect(profileOf(draftOf(null, []))).toBeNull();
    expect(profileOf({ name: ' ', organisation: 'CMNCP', languages: [], topics: '' })).toBeNull();
    expect(profileOf({ name: ' Camille ', organisation: '', languages: ['fr'], topics: '' })).toEqual({
      name: 'Camille',
      organisation: '',
      languages: ['fr'],
      topics: [],
    });
  });

  it('takes at most three topics, however they are parted', () => {
    expect(topicsIn('médiation, nuit; données\n ville')).toEqual(['médiation', 'nuit', 'données']);
    expect(topicsIn(' , nuit,, nuit ')).toEqual(['nuit']);
    expect(topicsIn('x'.repeat(90))).toEqual(['x'.repeat(40)]);
  });

  it('comes back as it was typed', () => {
    const profile = { name: 'Camille', organisation: 'CMNCP', languages: ['fr', 'en'], topics: ['médiation', 'nuit'] };
    expect(profileOf(draftOf(profile, []))).toEqual(profile);
  });
});
