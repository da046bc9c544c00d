import { randomBytes } from 'node:crypto';

const bytesEach = 16;

/** 128 random bits in 22 characters of base64url; safe in addresses, channel and media room names. */
export const freshId = (): string => randomBytes(bytesEach).toString('base64url');

/**
 * So many ids, drawn from the system at once; each is written out only when it is looked at. A gathering of thousands may need
 * as many for one command, and nearly always uses none.
 */
export function freshIds(count: number): readonly string[] {
  const bytes = randomBytes(bytesEach * count);
  const idAt = (at: number): string => bytes.toString('base64url', at * bytesEach, (at + 1) * bytesEach);
  const isIndex = (key: string | symbol): key is string => typeof key === 'string' && Number(key) >= 0 && Number(key) < count;
  return new Proxy<string[]>(new Array<string>(count), {
    get: (target, key) => (isIndex(key) ? idAt(Number(key)) : (Reflect.get(target, key) as string)),
    has: (target, key) => isIndex(key) || Reflect.has(target, key),
  });
}
