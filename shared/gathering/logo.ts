import type { About } from './about.ts';

export const logoKinds = ['png', 'jpeg', 'webp'] as const;

/** The organisers' sign as a picture, in base64. */
export interface Logo {
  readonly kind: (typeof logoKinds)[number];
  readonly data: string;
}

/** What was decided, with another logo; null: with none. */
export function withLogo({ logo: _former, ...about }: About, logo: string | null): About {
  return logo === null ? about : { ...about, logo };
}
