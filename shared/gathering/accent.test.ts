import { expect, it } from 'vitest';
import { about as aboutSchema } from '#shared/contract/about.ts';
import { someAbout, Story } from '#tests/support/gathering-spec.ts';
import { frontView } from './view/front.ts';
import { hallView } from './view/hall.ts';

it('G9 whoever looks at the gathering is told its colour, from outside and inside; without one nothing is said', () => {
  const plain = new Story().begin('ana');
  expect(frontView(plain.open, 'K7M2QF')).not.toHaveProperty('accent');
  const { open, world } = new Story({ accent: '#c8102e' }).begin('ana');
  expect(frontView(open, 'K7M2QF').accent).toBe('#c8102e');
  expect(hallView({ ...world, state: open }).about.accent).toBe('#c8102e');
});

it.each(['red', '#C8102E', '#fff', 'var(--ink)', '#c8102e;'])('G9 takes no colour that it does not know: %s', (accent) => {
  expect(aboutSchema.safeParse({ ...someAbout, accent }).success).toBe(false);
});
