/**
 * @typedef {{ name: string, value: number, unit: string, goal: number | null, met: boolean }} Result
 */

/**
 * Every benchmark ends like this: a table for people, or with `--json` one line for programs.
 * @param {string} benchmark
 * @param {Result[]} results
 * @param {{ json: boolean }} options
 * @returns {string} without a newline at the end
 */
export function benchmarkOutput(benchmark, results, { json }) {
  if (json) return JSON.stringify({ benchmark, results });
  const rows = results.map(({ name, value, unit, goal, met }) => [
    name,
    `${round(value)} ${unit}`,
    goal === null ? '' : `≤ ${round(goal)} ${unit}`,
    goal === null ? '' : met ? 'met' : 'NOT MET',
  ]);
  const all = [['', 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : column < 3 ? text.padStart(widths[column] ?? 0) : text))
      .join('  '),
  );
  return [benchmark, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}

/** @param {number} value */
const round = (value) => String(Math.round(value * 10) / 10);
