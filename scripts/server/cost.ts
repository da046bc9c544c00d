import type { Served } from './foyer-run.ts';

/** The same load before so many people; null where it was not measured, as it could not be followed. */
export interface CostRow {
  readonly people: number;
  readonly foyer: Served | null;
  readonly plain: Served | null;
}

const columns: readonly (readonly [string, (served: Served) => number])[] = [
  ['ms of processor a command', ({ cpuPerCommandMs }) => cpuPerCommandMs],
  ['p99 until seen, ms', ({ viewAgeP99 }) => viewAgeP99],
  ['KB to each person a second', ({ bytes, people, seconds }) => bytes / 1024 / people / seconds],
];

/** Rows of a table in Markdown, Foyer beside plain Socket.IO in each column. */
export function costTable(rows: readonly CostRow[]): string {
  const cell = (served: Served | null, of: (served: Served) => number): string => (served === null ? '' : round(of(served)));
  const heads = ['people', ...columns.flatMap(([name]) => [name, 'plain'])];
  return [
    heads,
    heads.map(() => '--:'),
    ...rows.map(({ people, foyer, plain }) => [String(people), ...columns.flatMap(([, of]) => [cell(foyer, of), cell(plain, of)])]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const round = (value: number): string => (value >= 10 ? String(Math.round(value)) : value.toFixed(1));

const [width, height, left, bottom, top, right] = [640, 360, 64, 48, 24, 120];
const people = { least: 10, most: 5000 };
const cost = { least: 0.5, most: 1000 };

/** Processor time of a command against people, both axes in powers of ten. */
export function costPlot(rows: readonly CostRow[]): string {
  const x = (value: number) => left + (width - left - right) * share(value, people);
  const y = (value: number) => height - bottom - (height - bottom - top) * share(value, cost);
  const line = (of: (row: CostRow) => Served | null, name: string, style: string): string => {
    const points = rows.flatMap((row) => {
      const served = of(row);
      return served === null ? [] : [{ x: x(row.people), y: y(served.cpuPerCommandMs) }];
    });
    const last = points.at(-1);
    const path = points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ');
    const dots = points.map((point) => `<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="3.5" class="${style}"/>`).join('');
    const label = last === undefined ? '' : `<text x="${(last.x + 10).toFixed(1)}" y="${(last.y + 4).toFixed(1)}">${name}</text>`;
    return `<polyline points="${path}" class="${style}"/>${dots}${label}`;
  };
  const across = [10, 100, 1000, 5000].map((value) => mark(x(value), height - bottom, value.toLocaleString('en'), 'across'));
  const up = [1, 10, 100, 1000].map((value) => mark(left, y(value), String(value), 'up'));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Milliseconds of processor time a command against people, Foyer and plain Socket.IO">
<style>
svg { background: #fff; font: 13px system-ui, sans-serif; fill: #333 }
.grid { stroke: #ddd } .foyer { stroke: #1f6f54; fill: #1f6f54 } .plain { stroke: #a8522b; fill: #a8522b }
polyline { fill: none !important; stroke-width: 2 } .plain { stroke-dasharray: 6 4 } circle { stroke-dasharray: none }
</style>
${[...across, ...up].join('\n')}
<text x="${left}" y="14">ms of processor time a command, ten commands a second</text>
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">people in the gathering</text>
${line(({ foyer }) => foyer, 'Foyer', 'foyer')}
${line(({ plain }) => plain, 'plain Socket.IO', 'plain')}
</svg>
`;
}

const share = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.log(Math.min(most, Math.max(least, value)) / least) / Math.log(most / least);

function mark(x: number, y: number, text: string, axis: 'across' | 'up'): string {
  return axis === 'across'
    ? `<path d="M${x.toFixed(1)} ${y}V${top}" class="grid"/><text x="${x.toFixed(1)}" y="${y + 18}" text-anchor="middle">${text}</text>`
    : `<path d="M${x} ${y.toFixed(1)}H${width - right}" class="grid"/><text x="${x - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${text}</text>`;
}
