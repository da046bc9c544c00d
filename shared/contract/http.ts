import { z } from 'zod';
import type { Logo } from '#shared/gathering/logo.ts';
import { mailKinds, type MailKind, type MailTo } from '#shared/gathering/mails.ts';
import type { Invitee, Profile } from '#shared/gathering/people.ts';
import { rehearsalLimits, type RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import type { RehearsalSummary } from '#shared/gathering/rehearsal-summary.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { about } from './about.ts';
import type { ErrorCode } from './error-codes.ts';
import { invitees } from './invitees.ts';
import { limits } from './limits.ts';
import { logo } from './logo.ts';
import { isMailAddress } from './mail-address.ts';
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

/** POST /api/gatherings/:slug/organiser-links (organisers): one more organiser link, shown once or sent to `mail`. */
export const issueOrganiserLink = z.strictObject({
  /** Those made before open nothing any more; whoever is in stays in. */
  voidFormer: z.boolean(),
  mail: z.string().refine(isMailAddress).nullable(),
}) satisfies z.ZodType<IssueOrganiserLink>;
export interface IssueOrganiserLink {
  readonly voidFormer: boolean;
  readonly mail: string | null;
}

export interface IssuedLink {
  /** Null where it went out by mail alone. */
  readonly address: string | null;
  /** What became of the mail; null where none was wanted. */
  readonly mailed: 'sent' | 'refused' | 'later' | null;
}

/** POST /api/gatherings/:slug/copies (organisers): a new gathering prepared alike, without people and cards. */
export const copyGathering = z.strictObject({ startsAt: z.int().min(0).max(8.64e15) }) satisfies z.ZodType<CopyGathering>;
export interface CopyGathering {
  readonly startsAt: number;
}

const share = z.number().min(0).max(0.5);

/** POST /api/gatherings/:slug/rehearsals (organisers): what was prepared, played by synthetic guests in a gathering of its own. */
export const beginRehearsal = z.strictObject({
  plan: z.strictObject({
    guests: z.int().min(rehearsalLimits.guests.least).max(rehearsalLimits.guests.most),
    names: z.enum(['invited', 'invented']),
    late: share,
    absent: share,
    dropping: share,
    speed: z.union([z.literal(1), z.literal(10)]),
  }),
}) satisfies z.ZodType<BeginRehearsal>;
export interface BeginRehearsal {
  readonly plan: RehearsalPlan;
}

export interface Rehearsal extends Demonstration {
  /** It is gone then, links and all; epoch milliseconds. */
  readonly expiresAt: number;
}

/** GET /api/gatherings/:slug/rehearsal (organisers of a rehearsal): what it has shown so far. */
export interface RehearsalAnswer extends RehearsalSummary {
  /** By id, of everyone in it. */
  readonly names: Readonly<Record<string, string>>;
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

/** POST /api/gatherings/:slug/logo (organisers): the command *set_logo*; the client's own id makes a resend harmless. */
export const setLogo = z.strictObject({ id, logo: logo.nullable() }) satisfies z.ZodType<SetLogo>;
export interface SetLogo {
  readonly id: string;
  readonly logo: Logo | null;
}

/** What a command by HTTP came to. */
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
  /** Whom mails to people come from; null where this server sends none. */
  readonly mailFrom: string | null;
}

/** POST /api/gatherings/:slug/mails (organisers): the command *send_mails*. The client's own id makes a resend harmless. */
export const sendMails = z.strictObject({
  id,
  what: z.enum(mailKinds),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chosen'), people: z.array(id).min(1).max(limits.mailedAtOnce) }),
    z.strictObject({ kind: z.literal('unsent') }),
    z.strictObject({ kind: z.literal('failed') }),
  ]),
}) satisfies z.ZodType<SendMails>;
export interface SendMails {
  readonly id: string;
  readonly what: MailKind;
  readonly to: MailTo;
}

export interface HttpError {
  readonly code: ErrorCode;
}
