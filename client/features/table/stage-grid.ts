/** How the tiles of the others and my own place share the stage. */
export interface StageGrid {
  /** `side`: one other person, my place beside; `below`: my place in a low row of its own; `cell`: in the last row with others. */
  readonly mine: 'side' | 'below' | 'cell';
  readonly columns: number;
  /** Rows of tiles, my own low row not counted. */
  readonly rows: number;
  /** Columns my place takes in its row. */
  readonly span: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const gap = 12;
/** Height of my own row, on laptops and on phones. */
export const ownRow = { wide: 172, phone: 150 } as const;
const ratio = 16 / 10;
/** A row of its own for my place must earn its height. */
const worthARow = 1.1;

/** Chooses the columns that make the tiles of `others` people largest at 16:10; two on phones. */
export function stageGrid(others: number, box: Box, phone: boolean): StageGrid {
  if (others <= 1) return { mine: phone || others === 0 ? 'below' : 'side', columns: 1, rows: 1, span: 1 };
  if (phone) return gridOf(others, 2);
  let best = gridOf(others, 2);
  for (let columns = 3; columns <= Math.min(5, others + 1); columns++) {
    const grid = gridOf(others, columns);
    if (worthOf(grid, box) > worthOf(best, box)) best = grid;
  }
  return best;
}

function gridOf(others: number, columns: number): StageGrid {
  const inLastRow = others % columns;
  const rows = Math.ceil(others / columns);
  return inLastRow === 0 ? { mine: 'below', columns, rows, span: columns } : { mine: 'cell', columns, rows, span: columns - inLastRow };
}

/** Width of a whole 16:10 picture in a tile; less for a grid that spends height on my own row. */
function worthOf({ mine, columns, rows }: StageGrid, { width, height }: Box): number {
  const own = mine === 'below' ? ownRow.wide + gap : 0;
  const tile = { width: (width - gap * (columns - 1)) / columns, height: (height - own - gap * (rows - 1)) / rows };
  return Math.min(tile.width, tile.height * ratio) / (mine === 'below' ? worthARow : 1);
}
