import { randomBytes } from 'node:crypto';

const bytesEach = 16;

/** 128 random bits in 22 characters of base64url; safe in addresses, channel and media room names. */
export const freshId = (): string => randomBytes(bytesEach).toString('base64url');

/** Asked of the system once for all of them: a gathering of thousands takes as many for each command. */
export function freshIds(count: number): string[] {
  const bytes = randomBytes(bytesEach * count);
  return Array.from({ length: count }, (_, at) => bytes.toString('base64url', at * bytesEach, (at + 1) * bytesEach));
}
