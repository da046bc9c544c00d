/** Leave to join one media room. All times are server time in milliseconds since the epoch. */
export interface MediaTicket {
  /** The table whose people are heard and seen there. */
  readonly table: string;
  /** Unguessable name, used once. Two tickets with the same name are for the same place. */
  readonly mediaRoom: string;
  readonly url: string;
  /** Never logged. */
  readonly token: string;
  /** When it may be heard and seen; null: as soon as one enters. */
  readonly opensAt: number | null;
  readonly expiresAt: number;
  /** False for someone who just listens. */
  readonly mayPublish: boolean;
  /** The window in which to connect ahead of `opensAt`, spread over it at random; null: at once. */
  readonly warmFrom: number | null;
  readonly warmUntil: number | null;
}
