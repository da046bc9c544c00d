import type { CSSProperties } from 'react';
import { MyPlace } from '#client/features/table/MyPlace.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { ownRow, stageGrid } from '#client/features/table/stage-grid.ts';
import type { StageGrid } from '#client/features/table/stage-grid.ts';
import { Tile } from '#client/features/table/Tile.tsx';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useElementSize } from '#client/lib/element-size.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './tile-stage.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

const beforeMeasured = { width: 876, height: 552 };

/** The others as tiles that fill the stage; my own place comes last and is the smallest. */
export function TileStage({ table, people }: Props) {
  const [stage, size] = useElementSize<HTMLDivElement>();
  const phone = useMediaQuery(phoneWidth);
  const others = people.filter(({ isMe }) => !isMe);
  const grid = stageGrid(others.length, size ?? beforeMeasured, phone);
  return (
    <div
      ref={stage}
      className={classNames(styles['stage'], styles[grid.mine])}
      style={others.length === 0 ? undefined : gridStyle(grid, phone)}
    >
      {others.map((person) => (
        <Tile key={person.row.id} table={table} person={person} />
      ))}
      <MyPlace table={table} people={people} />
    </div>
  );
}

function gridStyle({ mine, columns, rows, span }: StageGrid, phone: boolean): CSSProperties {
  if (mine === 'side') return {};
  const tiles = `repeat(${rows}, minmax(0, 1fr))`;
  const own = `${phone ? ownRow.phone : ownRow.wide}px`;
  return {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: mine === 'below' ? `${tiles} ${own}` : tiles,
    '--span': span,
  } as CSSProperties;
}
