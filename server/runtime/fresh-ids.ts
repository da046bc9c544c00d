import { randomBytes } from 'node:crypto';

/** 128 random bits in 22 characters of base64url; safe in addresses, channel and media room names. */
export const freshId = (): string => randomBytes(16).toString('base64url');

export const freshIds = (count: number): string[] => Array.from({ length: count }, freshId);
