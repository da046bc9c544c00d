import { closingLine, sum } from './vitest-report.mjs';

/**
 * @typedef {import('./run-check.mjs').Outcome} Outcome
 */

/**
 * One line per check, with the end of its output where it failed.
 * @param {Outcome} outcome
 * @param {boolean} echoed whether its output was already seen
 */
export function outcomeText({ check, tally, output, ms, note }, echoed) {
  const mark = tally.failed > 0 ? '✗' : '✓';
  const line = `  ${mark} ${check.name}: ${closingLine(tally)} (${seconds(ms)})${note === undefined ? '' : `, ${note}`}`;
  if (tally.failed === 0 || echoed || output === '') return line;
  return `\n──── ${check.name} ────\n${output.trimEnd()}\n────\n${line}`;
}

/**
 * The table at the end, widest name first aligned, then the closing line.
 * @param {Outcome[]} outcomes
 */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ check }) => check.name.length), 5);
  const cell = (/** @type {string | number} */ value) => String(value).padStart(9);
  const rows = outcomes.map(
    ({ check, tally, ms, note }) =>
      `  ${check.name.padEnd(width)}${cell(tally.passed)}${cell(tally.failed)}${cell(tally.skipped)}${cell(seconds(ms))}${note === undefined ? '' : `  ${note}`}`,
  );
  return [
    `\n  ${'check'.padEnd(width)}${cell('passed')}${cell('failed')}${cell('skipped')}${cell('time')}`,
    ...rows,
    '',
    closingLine(sum(outcomes.map(({ tally }) => tally))),
  ].join('\n');
}

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
