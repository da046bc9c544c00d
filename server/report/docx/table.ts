import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ParagraphChild } from 'docx';
import { directionOf } from '#shared/primitives/interface-languages.ts';
import { alignedIn } from './runs.ts';
import { hairline, pineTint } from './styles.ts';

/** Width of what is printed, in twentieths of a point: A4 between margins of 2 cm. */
const printedWidth = 9638;

export interface Column {
  readonly head: readonly ParagraphChild[];
  /** Share of the width. */
  readonly share: number;
  readonly figures?: boolean;
}

/** A cell by its paragraphs. */
export type Cell = readonly (readonly ParagraphChild[])[];

const borders = { top: hairline, bottom: hairline, left: hairline, right: hairline, insideHorizontal: hairline, insideVertical: hairline };
const margins = { top: 40, bottom: 40, left: 90, right: 90 };

/** Rows of a table that still stays on one page. */
const mostTogether = 14;

/**
 * A table whose first row is its header on every page, and whose rows stay whole; a short one stays whole itself. `heads`: the first
 * cell heads its row; `long`: rows may go on on the next page.
 */
export type WriteTable = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look?: { readonly heads?: boolean; readonly long?: boolean },
) => Table;

/** Tables of a document in this language, whose columns follow each other the way it is read. */
export const tableIn =
  (language: string): WriteTable =>
  (columns, rows, { heads = false, long = false } = {}) => {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => Math.floor((printedWidth * share) / whole));
    const together = !long && rows.length <= mostTogether;
    const cellAt = (index: number, cell: Cell, { head, keepNext }: { readonly head: boolean; readonly keepNext: boolean }): TableCell =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins,
        ...(head ? { shading: { type: ShadingType.CLEAR, fill: pineTint, color: 'auto' } } : {}),
        children: (cell.length === 0 ? [[]] : cell).map(
          (children) =>
            new Paragraph({
              style: head ? 'CellHead' : 'Cell',
              keepNext,
              ...alignedIn(language),
              ...(columns[index]?.figures === true ? { alignment: AlignmentType.END } : {}),
              children,
            }),
        ),
      });
    return new Table({
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      ...(directionOf(language) === 'rtl' ? { visuallyRightToLeft: true } : {}),
      borders,
      tableLook: { firstRow: true, lastRow: false, firstColumn: heads, lastColumn: false, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, index) => cellAt(index, [head], { head: true, keepNext: true })),
        }),
        ...rows.map(
          (cells, row) =>
            new TableRow({
              cantSplit: !long,
              children: cells.map((cell, index) =>
                cellAt(index, cell, { head: heads && index === 0, keepNext: together && row < rows.length - 1 }),
              ),
            }),
        ),
      ],
    });
  };
