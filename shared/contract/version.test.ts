import { expect, it } from 'vitest';
import { acceptedProtocols, protocolVersion } from '#shared/contract/version.ts';

/** The first that anybody ran. */
const first = 4;

it('Z9 the server understands clients of its own version and of the one before', () => {
  expect(acceptedProtocols.most).toBe(protocolVersion);
  expect(acceptedProtocols.least).toBeLessThanOrEqual(Math.max(first, protocolVersion - 1));
});
