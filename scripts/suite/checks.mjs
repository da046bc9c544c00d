/**
 * One thing `npm test` runs. A check with a `project` is a vitest project whose tests are counted one by one from its
 * JSON report; every other check counts as one, passed or failed by its exit code.
 * @typedef {'client' | 'livekit' | 'chromium' | 'firefox' | 'postgres' | 'redis' | 'nginx'} Need
 * @typedef {{ name: string, tool: string, args: string[], project?: undefined, needs?: Need[] }} ToolCheck
 * @typedef {{ name: string, project: string[], needs: Need[] }} TestCheck
 * @typedef {ToolCheck | TestCheck} Check
 */

/** @type {Check[]} */
const quick = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'styles', tool: 'stylelint/bin/stylelint.mjs', args: ['--max-warnings', '0', '--allow-empty-input', 'client/**/*.css'] },
  { name: 'dead-code', tool: 'knip/bin/knip.js', args: ['--no-progress'] },
  { name: 'size', tool: '../scripts/size.mjs', args: [], needs: ['client'] },
];

/** @type {Check[]} */
const tests = [
  { name: 'unit', project: ['shared', 'server', 'client'], needs: [] },
  { name: 'integration', project: ['integration'], needs: ['livekit', 'postgres', 'redis', 'nginx'] },
];

/** @type {Check[]} */
const browser = [{ name: 'e2e', project: ['e2e'], needs: ['client', 'livekit', 'chromium', 'firefox'] }];

/**
 * What runs after what: the lanes of a stage run side by side, the checks of a lane one after the other. Chromium and
 * its media need the machine to themselves.
 * @type {Check[][][]}
 */
export const stages = [[quick, tests], [browser]];

export const checks = stages.flat(2);
