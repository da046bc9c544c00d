import { expect, it } from 'vitest';
import { cardAddress } from '#client/features/cards/card-address.ts';

it('completes an address and refuses what is none', () => {
  expect(cardAddress(' ')).toBe('');
  expect(cardAddress('efus.eu/report')).toBe('https://efus.eu/report');
  expect(cardAddress('http://efus.eu')).toBe('http://efus.eu/');
  expect(cardAddress('javascript:alert(1)')).toBeNull();
  expect(cardAddress('no address')).toBeNull();
  expect(cardAddress('nowhere')).toBeNull();
});
