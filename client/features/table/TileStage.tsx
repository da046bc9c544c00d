import type { CSSProperties } from 'react';
import { MyPlace } from '#client/features/table/MyPlace.tsx';
import { usePinnedAt } from '#client/features/table/pinned.ts';
import { pinnedGrid } from '#client/features/table/pinned-grid.ts';
import type { PinnedGrid } from '#client/features/table/pinned-grid.ts';
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
  const pinnedAt = usePinnedAt(table.id);
  const pinned = others.length > 1 && others.some(({ row }) => row.id === pinnedAt) ? pinnedAt : null;
  const style = pinned === null ? gridStyle(grid, phone) : pinnedStyle(pinnedGrid(others.length, phone), phone);
  return (
    <div
      ref={stage}
      className={classNames(styles['stage'], styles[pinned === null ? grid.mine : 'pinned'])}
      style={others.length === 0 ? undefined : style}
    >
      {others.map((person) => (
        <Tile key={person.row.id} table={table} person={person} pinned={person.row.id === pinned} />
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

function pinnedStyle({ columns, rows, span }: PinnedGrid, phone: boolean): CSSProperties {
  const rest = `repeat(${columns}, ${columns === 1 ? '272px' : '200px'})`;
  return {
    gridTemplateColumns: phone ? `repeat(${columns}, minmax(0, 1fr))` : `minmax(0, 1fr) ${rest}`,
    gridTemplateRows: phone ? `minmax(45%, 2fr) repeat(${rows}, minmax(120px, 1fr))` : `repeat(${rows}, minmax(0, 1fr))`,
    '--span': span,
  } as CSSProperties;
}
