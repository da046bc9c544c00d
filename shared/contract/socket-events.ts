import { z } from 'zod';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { HarvestView, ReportView } from '#shared/gathering/view/harvest-types.ts';
import type { HallView, MineView, MyCard, OrganiserView, TableView } from '#shared/gathering/view/types.ts';
import { proof } from './cards.ts';
import type { ErrorCode } from './error-codes.ts';
import { limits } from './limits.ts';
import { id, languageTag } from './texts.ts';

/** Answer to a command: `version` is where the gathering's stream stood after it. */
export type Acknowledgement = { readonly ok: true; readonly version: number } | Refused;

/** Answer to any event that brings a callback and cannot be served, be it unknown. */
export interface Refused {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly retryable: boolean;
}

/** `seat`: takes part, one per person, the newest wins; `live`, `harvest`: an organiser's screens; `report`: whoever came reads. */
export const screens = ['seat', 'live', 'harvest', 'report'] as const;
export type Screen = (typeof screens)[number];

/** What the client brings to the handshake. What a newer one brings besides, an older server leaves aside. */
export const handshake = z.object({
  protocol: z.int(),
  gathering: z.string().max(20),
  screen: z.enum(screens),
  /** Which connection of this page it is; counted, so that two of one page are told from two pages. */
  line: z.object({ page: z.string().min(1).max(64), number: z.int().min(0) }).optional(),
});
export type Handshake = z.infer<typeof handshake>;

export interface Views {
  readonly hall: HallView | OrganiserView | HarvestView | ReportView;
  /** Null when one sits nowhere. */
  readonly table: TableView | null;
  readonly mine: MineView;
}
export type Scope = keyof Views;

/** Changed parts of a view: plain parts whole, rows one by one (null: gone). */
export interface Delta {
  readonly parts: Readonly<Record<string, unknown>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** `from` null: the view whole; else a delta against that version, and a client that has another asks for a resync. */
export interface ViewMessage {
  readonly scope: Scope;
  readonly version: number;
  readonly from: number | null;
  readonly view?: unknown;
  readonly delta?: Delta;
}

/** Never logged, never stored. */
export const clientSignal = z.discriminatedUnion('kind', [
  /** The line being typed, whole, as it stands; `done` when it was sent off. Meant for `table`, and for no other one that the bell brought meanwhile. */
  z.strictObject({
    kind: z.literal('live_text'),
    table: id.optional(),
    line: id,
    text: z.string().max(limits.liveText),
    /** The writer's, as far as their page knows. */
    language: languageTag.optional(),
    done: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('reaction'), reaction: z.enum(['thumbs_up', 'heart', 'laugh', 'wow', 'clap', 'thanks']) }),
  z.strictObject({ kind: z.literal('speaking'), on: z.boolean() }),
]);
export type ClientSignal = z.infer<typeof clientSignal>;
export type SignalMessage = ClientSignal & { readonly from: string; readonly table: string };

/** Way into one media room. `opensAt` null: at once; else silent and unseen until that bell. `approach`: to wait outside until one sits down. */
export interface Ticket {
  readonly purpose: 'current' | 'next' | 'approach';
  readonly table: string;
  readonly mediaRoom: string;
  /** Path of the signalling on this origin. */
  readonly url: string;
  readonly token: string;
  readonly expiresAt: number;
  readonly mayPublish: boolean;
  /** Language code: the microphone goes out as the interpretation into it. */
  readonly interprets: string | null;
  /** Called up, or named to interpret: microphone and camera begin switched off. */
  readonly startsSilent: boolean;
  readonly opensAt: number | null;
  readonly warmFrom: number | null;
  readonly warmUntil: number | null;
}

/** The table one stands before and may sit down at next; null: none any more. */
export const approach = z.strictObject({ table: id.nullable() });
export type Approach = z.infer<typeof approach>;

export type MediaNotice = { readonly on: true } | { readonly on: false; readonly reason: string };

/** Secrets of one browser, as many as one person writes cards. */
export const proofs = z.array(proof.unwrap()).max(limits.proofs);

export interface ClientToServer {
  command: (message: { readonly id: string; readonly command: ClientCommand }, answer: (acknowledgement: Acknowledgement) => void) => void;
  signal: (signal: ClientSignal, answer?: (acknowledgement: Acknowledgement) => void) => void;
  /** Answers with the server's time, for the offset of the client's clock. */
  clock: (answer: (now: number | Refused) => void) => void;
  /** Asks for every view whole. */
  resync: (answer?: (acknowledgement: Acknowledgement) => void) => void;
  /** Brings a ticket that lets one connect ahead to where one is about to sit down. */
  approach: (approach: Approach, answer?: (acknowledgement: Acknowledgement) => void) => void;
  /** Asks for the cards that these secrets prove to be one's own. */
  unnamed_cards: (proofs: readonly string[], answer: (cards: readonly MyCard[] | Refused) => void) => void;
  /** Asks for tickets anew, after one expired or media broke. */
  tickets: (answer: (tickets: readonly Ticket[] | Refused) => void) => void;
}

export interface ServerToClient {
  view: (message: ViewMessage) => void;
  signal: (signal: SignalMessage) => void;
  /** All tickets this person may use now; those not listed are void. */
  tickets: (tickets: readonly Ticket[]) => void;
  media: (notice: MediaNotice) => void;
  /** Whether what people do can be stored; while it cannot, commands wait. Said when it changes, and on connecting where it cannot. */
  saving: (notice: { readonly paused: boolean }) => void;
  /** The same person opened the gathering in a newer tab or browser. */
  elsewhere: () => void;
  draining: (notice: { readonly reconnectWithinMs: number }) => void;
}
