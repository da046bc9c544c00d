import type { CSSProperties, ReactNode } from 'react';
import { largeTiles } from '#client/features/table/large-tiles.ts';
import { MyPlace } from '#client/features/table/MyPlace.tsx';
import { usePinnedAt } from '#client/features/table/pinned.ts';
import { pinnedGrid, restIsBelow } from '#client/features/table/pinned-grid.ts';
import type { PinnedGrid } from '#client/features/table/pinned-grid.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { stageGrid, stageMeasures } from '#client/features/table/stage-grid.ts';
import type { StageGrid } from '#client/features/table/stage-grid.ts';
import { useSpeakerOrder } from '#client/features/table/use-speaker-order.ts';
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
  /** What is larger than everybody: a shared screen. */
  readonly screen?: ReactNode;
}

/** Height in px of those below something large, at least: beside a screen they leave it what they can. */
const leastBeside = { screen: 88, person: 120 };

const beforeMeasured = { width: 876, height: 552 };

/** Up to so many others are large enough on a phone wherever they are. */
const fewOnPhone = 2;

/** The others as tiles that fill the stage; my own place comes last and is the smallest. Beside a shared screen all are small but those who sign. On phones those who speak come first, for the eye alone. */
export function TileStage({ table, people, screen }: Props) {
  const [stage, size] = useElementSize<HTMLDivElement>();
  const phone = useMediaQuery(phoneWidth);
  const others = people.filter(({ isMe }) => !isMe);
  const grid = stageGrid(others.length, size ?? beforeMeasured, phone);
  const pinnedAt = usePinnedAt(table.id);
  const shared = screen !== undefined;
  const large = largeTiles(others, pinnedAt, shared);
  const alike = !shared && large.length === 0;
  const above = restIsBelow(size ?? beforeMeasured, phone);
  const placeOf = useSpeakerOrder(others, phone && alike && others.length > fewOnPhone ? grid.columns : null);
  const rest = pinnedGrid(others.length + 1 - large.length, above);
  const style = alike ? gridStyle(grid, phone) : largeStyle(rest, above, shared, large.length);
  const layout = alike ? grid.mine : above ? 'largeAbove' : 'large';
  return (
    <div
      ref={stage}
      className={classNames(styles['stage'], styles[layout], (layout === 'largeAbove' || grid.scrolls) && styles['scrolls'])}
      style={others.length === 0 ? undefined : style}
    >
      {screen}
      {others.map((person) => (
        <Tile
          key={person.row.id}
          table={table}
          person={person}
          large={largeAt(large, person.row.id, shared)}
          place={placeOf(person.row.id)}
        />
      ))}
      <MyPlace table={table} people={people} />
    </div>
  );
}

/** Place among what is large, from 0. */
function largeAt(large: readonly string[], id: string, shared: boolean): number | undefined {
  const at = large.indexOf(id);
  return at < 0 ? undefined : at + (shared ? 1 : 0);
}

function gridStyle({ mine, columns, rows, span, tile, scrolls }: StageGrid, phone: boolean): CSSProperties {
  if (mine === 'side') return {};
  const { ownRow, least } = stageMeasures[phone ? 'phone' : 'wide'];
  const tiles = `repeat(${rows}, minmax(${scrolls ? least : 0}px, 1fr))`;
  const own = `${ownRow}px`;
  return {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: mine === 'below' ? `${tiles} ${own}` : tiles,
    '--span': span,
    '--self-most': `${Math.floor(tile.width)}px`,
  } as CSSProperties;
}

function largeStyle({ columns, rows, span }: PinnedGrid, above: boolean, shared: boolean, large: number): CSSProperties {
  const rest = `repeat(${columns}, ${columns === 1 && !shared ? '272px' : '200px'})`;
  // A screen has the text: it is larger still.
  const first = [...(shared ? ['minmax(0, 2fr)'] : []), ...(large > 0 ? [`repeat(${large}, minmax(0, 1fr))`] : [])].join(' ');
  return {
    gridTemplateColumns: above ? `repeat(${columns}, minmax(0, 1fr))` : `${first} ${rest}`,
    gridTemplateRows: above
      ? `repeat(${large + (shared ? 1 : 0)}, minmax(45%, 2fr)) repeat(${rows}, minmax(${shared ? leastBeside.screen : leastBeside.person}px, 1fr))`
      : `repeat(${rows}, minmax(0, 1fr))`,
    '--span': span,
  } as CSSProperties;
}
