import { z } from 'zod';
import { logoKinds, type Logo } from '#shared/gathering/logo.ts';
import { limits } from './limits.ts';

/** How the bytes of a picture of each kind begin, in base64. */
const beginnings: Readonly<Record<Logo['kind'], RegExp>> = {
  png: /^iVBORw0KGgo/,
  jpeg: /^\/9j\//,
  webp: /^UklGR[\w+/]{6}XRUJQ/,
};

/** A picture that is what it says it is, by its first bytes, and small. */
export const logo = z
  .strictObject({
    kind: z.enum(logoKinds),
    data: z
      .string()
      .max(4 * Math.ceil(limits.logoBytes / 3))
      .regex(/^[A-Za-z\d+/]+={0,2}$/),
  })
  .refine(({ kind, data }) => beginnings[kind].test(data) && data.length % 4 === 0);
