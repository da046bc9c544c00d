import type { ConnectionState } from '#client/net/connection.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { ClientSignal, MediaNotice, Ticket } from '#shared/contract/socket-events.ts';
import type { HarvestView, ReportView } from '#shared/gathering/view/harvest-types.ts';
import type { HallView, MineView, OrganiserView, TableView } from '#shared/gathering/view/types.ts';
import type { LiveText } from './live-text.ts';

export type Reaction = Extract<ClientSignal, { kind: 'reaction' }>['reaction'];

export interface ShownReaction {
  readonly id: number;
  readonly from: string;
  readonly reaction: Reaction;
}

/** Everything a page knows of its gathering. Views are null until they came. */
export interface GatheringSnapshot {
  readonly connection: ConnectionState;
  /** Why the server will not have us; null unless `connection` is `refused`. */
  readonly refusal: ErrorCode | null;
  /** An organiser's hall carries more than a participant's: see `isOrganiserView`. */
  readonly hall: HallView | OrganiserView | HarvestView | ReportView | null;
  readonly table: TableView | null;
  readonly mine: MineView | null;
  /** Whether there is a media server, and why not; null until told. */
  readonly media: MediaNotice | null;
  /** The server cannot store anything for now. */
  readonly savingPaused: boolean;
  readonly tickets: readonly Ticket[];
  readonly liveText: LiveText;
  /** Reactions at my table of the last seconds. */
  readonly reactions: readonly ShownReaction[];
  /** People at my table who said that they speak: for those who have no sound. */
  readonly speaking: Readonly<Record<string, true>>;
  /** Milliseconds the server's clock is ahead of `Date.now()`. */
  readonly clockOffset: number;
}

export const hasHarvest = (hall: HallView | HarvestView | ReportView): hall is HarvestView | ReportView => 'withheld' in hall;

export const isOrganiserView = (hall: HallView | OrganiserView): hall is OrganiserView => 'guests' in hall;
