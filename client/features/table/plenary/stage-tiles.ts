/** Width by height of a tile: faces are cut where it is flatter or narrower. */
const shapes = { flattest: 16 / 9, narrowest: 4 / 3 } as const;
export const tileGap = 12;
/** Pixels; where the tiles would have to be narrower they stand in two columns, and the stage scrolls. */
const narrowest = 150;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest tiles, in pixels, of which so many fit on a stage. */
export function stageTiles(tiles: number, stage: Size): Size {
  const widthIn = (columns: number) => (stage.width - tileGap * (columns - 1)) / columns;
  const inColumns = (columns: number): Size => {
    const rows = Math.ceil(tiles / columns);
    const height = (stage.height - tileGap * (rows - 1)) / rows;
    const width = Math.min(widthIn(columns), height * shapes.flattest);
    return { width, height: Math.min(height, width / shapes.narrowest) };
  };
  const area = ({ width, height }: Size) => Math.max(0, width) * Math.max(0, height);
  let best = inColumns(1);
  for (let columns = 2; columns <= tiles; columns++) {
    const one = inColumns(columns);
    if (area(one) > area(best)) best = one;
  }
  const { width, height } = best.width < narrowest ? { width: widthIn(2), height: widthIn(2) / shapes.narrowest } : best;
  return { width: Math.floor(width), height: Math.floor(height) };
}
