import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSigns, unpackSigns } from '#client/features/table/peer-signs.ts';

it('packs every combination of signs and gives it back', () => {
  const signs = fc.record(
    {
      hasAudio: fc.boolean(),
      micMuted: fc.boolean(),
      weak: fc.boolean(),
      hasVideo: fc.boolean(),
      speaking: fc.boolean(),
      signs: fc.boolean(),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(signs, (some) => {
      expect(unpackSigns(packSigns(some))).toEqual(some);
    }),
  );
});
