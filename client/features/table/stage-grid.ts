/** How the tiles of the others and my own place share the stage. */
export interface StageGrid {
  /** `side`: one other person, my place beside; `below`: my place in a low row of its own; `cell`: in the last row with others. */
  readonly mine: 'side' | 'below' | 'cell';
  readonly columns: number;
  /** Rows of tiles, my own low row not counted. */
  readonly rows: number;
  /** Columns my place takes in its row. */
  readonly span: number;
  /** Pixels, of each tile of the others. */
  readonly tile: Size;
  /** Not all are in sight. */
  readonly scrolls: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Measures {
  readonly gap: number;
  /** Height of my own row. */
  readonly ownRow: number;
  /** Tiles are neither lower nor narrower: rather, the page scrolls. */
  readonly least: number;
  /** Width by height; what a tile has beyond counts for nothing, for a face is cut there. Phones are held upright, and so are their cameras. */
  readonly narrowest: number;
}

export const stageMeasures = {
  wide: { gap: 12, ownRow: 172, least: 1, narrowest: 4 / 3 },
  phone: { gap: 8, ownRow: 150, least: 120, narrowest: 9 / 16 },
} as const satisfies Readonly<Record<'wide' | 'phone', Measures>>;

/** Width of my place beside one other person. */
export const sideWidth = 272;
const flattest = 16 / 9;

/** Chooses the columns that make the tiles of so many `others` largest; where not all can be in sight, as many columns as there is room for. */
export function stageGrid(others: number, box: Size, phone: boolean): StageGrid {
  const measures = stageMeasures[phone ? 'phone' : 'wide'];
  const { gap, least } = measures;
  const people = Math.max(1, others);
  const grids = Array.from({ length: people + 1 }, (_, index) => gridOf(people, index + 1, box, measures));
  if (people === 1 && !phone)
    grids.push({ mine: 'side', columns: 1, rows: 1, span: 1, tile: { ...box, width: box.width - sideWidth - gap }, scrolls: false });
  const inSight = grids.filter(({ tile }) => Math.min(tile.width, tile.height) >= least);
  if (inSight.length > 0) return inSight.reduce((best, grid) => (areaOf(grid.tile, measures) > areaOf(best.tile, measures) ? grid : best));
  const most = grids.findLast(({ tile }) => tile.width >= least) ?? gridOf(people, 1, box, measures);
  return { ...most, tile: { ...most.tile, height: least }, scrolls: true };
}

function gridOf(others: number, columns: number, { width, height }: Size, { gap, ownRow }: Measures): StageGrid {
  const inLastRow = others % columns;
  const mine = inLastRow === 0 ? 'below' : 'cell';
  const rows = Math.ceil(others / columns);
  const own = mine === 'below' ? ownRow + gap : 0;
  const tile = { width: (width - gap * (columns - 1)) / columns, height: (height - own - gap * (rows - 1)) / rows };
  return { mine, columns, rows, span: columns - inLastRow, tile, scrolls: false };
}

/** Of the largest picture that a tile shows whole. */
function areaOf({ width, height }: Size, { narrowest }: Measures): number {
  const shown = Math.min(width, height * flattest);
  return shown * Math.min(height, shown / narrowest);
}
