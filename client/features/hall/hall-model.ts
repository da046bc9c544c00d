import type { TableOffer } from '#client/features/hall/table-offer.ts';
import type { SpokenText } from '#client/i18n/local-text.ts';
import type { PersonRow, TableRow } from '#shared/gathering/view/types.ts';

/** A table as plan and list both show it: two views of this one thing. */
export interface HallTable {
  readonly row: TableRow;
  readonly title: SpokenText;
  readonly people: readonly PersonRow[];
  readonly offer: TableOffer;
}

/** What plan and list do with a table, and with the place where one may open another. The functions stay the same at every render. */
export interface HallActions {
  readonly picked: string | null;
  readonly pick: (table: string | null) => void;
  readonly sit: (table: string) => void;
  /** Absent where only organisers open tables. */
  readonly openTable: (() => void) | undefined;
}

/** What a table's own button needs. */
export interface TableButtonProps extends Pick<HallActions, 'pick' | 'sit'> {
  readonly table: HallTable;
  readonly index: number;
  readonly isPicked: boolean;
  /** The one button the Tab key comes to. */
  readonly isStop: boolean;
  readonly onFocused: (id: string) => void;
}

/** The id under which the place to open a table is walked to, after all tables. */
export const newTable = 'new table';

/** More tables than fit on a screen, nearly: some are drawn only once one comes near them, and cups appear without a movement. */
export const crowd = 32;

export const isCrowd = (tables: readonly HallTable[]): boolean => tables.length > crowd;
