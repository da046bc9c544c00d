import { z } from 'zod';
import type { Invitee, Profile } from '#shared/gathering/people.ts';
import type { FrontView } from '#shared/gathering/view/types.ts';
import { about } from './about.ts';
import type { ErrorCode } from './error-codes.ts';
import { invitees } from './invitees.ts';
import { id, profile } from './texts.ts';

/** POST /api/gatherings */
export const createGathering = z.strictObject({ about, organiser: profile, key: z.string().max(200) });

/** Addresses below are whole, with the secret in the fragment; each is shown once or can be derived again by organisers. */
export interface Created {
  readonly slug: string;
  readonly organiserAddress: string;
  readonly sharedAddress: string;
}

/** POST /api/demonstrations: the founding case with synthetic guests. `address` is where the visitor goes. */
export interface Demonstration {
  readonly address: string;
  readonly liveAddress: string;
}

/** POST /api/gatherings/:slug/session: swaps a capability (or nothing) for the session cookie. */
export const openSession = z.strictObject({
  /** The fragment of the link; empty with a bare address. */
  capability: z.string().max(300),
  /** Answer to "Are you …?" for a personal link that another browser uses already. */
  claim: z.enum(['ask', 'yes', 'no']),
});
export type OpenSession = z.infer<typeof openSession>;

export type Opened =
  /** Known in this browser: straight in. */
  | {
      readonly status: 'returning';
      readonly role: 'visitor' | 'participant' | 'organiser';
      readonly profile: Profile | null;
      readonly arrivedBefore: boolean;
    }
  /** Somebody is in with this personal link in another browser. */
  | { readonly status: 'claimed'; readonly name: string }
  | { readonly status: 'new'; readonly role: 'visitor' | 'participant' | 'organiser'; readonly profile: Profile | null };

/**
 * POST /api/gatherings/:slug/people (organisers): the command *invite*, which may be larger than a message on the socket. The
 * client's own id makes a resend harmless.
 */
export const invitePeople = z.strictObject({ id, people: invitees }) satisfies z.ZodType<InvitePeople>;
export interface InvitePeople {
  readonly id: string;
  readonly people: readonly Invitee[];
}

export interface Invited {
  /** Where the gathering's stream stood afterwards. */
  readonly version: number;
}

/** GET /api/gatherings/:slug */
export interface FrontAnswer {
  readonly gathering: FrontView;
}

/** GET /api/gatherings/:slug/links (organisers): personal links are derived, so they can be shown again. */
export interface LinksAnswer {
  readonly sharedAddress: string;
  readonly personal: readonly { readonly person: string; readonly address: string }[];
}

export interface HttpError {
  readonly code: ErrorCode;
}
