import { describe, expect, it } from 'vitest';
import { setLogo } from '#shared/contract/http.ts';
import { someAbout, Story } from '#tests/support/gathering-spec.ts';
import { frontView } from './view/front.ts';

const png = { kind: 'png', data: 'iVBORw0KGgoA' } as const;
const webp = { kind: 'webp', data: 'UklGRiQAAABXRUJQ' } as const;

const logosOf = ({ world }: Story) => Object.values(world.personal.logo);

describe('G10: the organisers’ logo', () => {
  it('lies beside the events, and only the latest does; each has an id of its own', () => {
    const story = new Story().begin('ana');
    story.organiser({ type: 'set_logo', logo: png });
    const { logo: first } = frontView(story.open, 'K7M2QF');
    expect(logosOf(story)).toEqual([png]);
    story.organiser({ type: 'set_logo', logo: webp });
    expect(logosOf(story)).toEqual([webp]);
    expect(frontView(story.open, 'K7M2QF').logo).not.toBe(first);
    story.organiser({ type: 'set_logo', logo: null });
    expect(logosOf(story)).toEqual([]);
    expect(frontView(story.open, 'K7M2QF')).not.toHaveProperty('logo');
  });

  it('stays when what organisers decided is edited, and is not taken along by what is made after it', () => {
    const story = new Story();
    story.organiser({ type: 'set_logo', logo: png });
    story.organiser({ type: 'edit', about: { ...someAbout, organisedBy: 'Efus' } });
    expect(story.world.state).toMatchObject({ about: { organisedBy: 'Efus', logo: expect.any(String) as string } });
    expect(new Story({ logo: 'elsewhere' }).world.state).not.toHaveProperty('about.logo');
  });

  it.each([
    ['another kind than it says', { kind: 'jpeg', data: png.data }],
    ['no picture', { kind: 'png', data: 'PHN2Zz48L3N2Zz4=' }],
    ['a drawing that may hold a script', { kind: 'svg', data: 'PHN2Zz48L3N2Zz4=' }],
    ['more than 32 KB', { kind: 'png', data: `iVBORw0KGgoA${'A'.repeat(43_700)}` }],
  ])('is refused when it is %s', (_what, logo) => {
    expect(setLogo.safeParse({ id: 'a1', logo: png }).success).toBe(true);
    expect(setLogo.safeParse({ id: 'a1', logo }).success).toBe(false);
  });
});
