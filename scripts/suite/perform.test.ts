import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { temporaryFolder } from '#tests/support/temporary-folder.ts';

import type { Check, Need } from './checks.mjs';
import { perform } from './perform.mjs';
import { outcomeText, summary } from './print.mjs';

/** A project whose tools are the given scripts. */
function projectWith(tools: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, script] of Object.entries(tools)) {
    mkdirSync(dirname(join(folder, 'node_modules', path)), { recursive: true });
    writeFileSync(join(folder, 'node_modules', path), script);
  }
  return folder;
}

function performIn(folder: string, check: Check, lacking: [Need, string][] = []) {
  const ground = { node: process.execPath, env: process.env, lacking: new Map(lacking) };
  return perform(check, ground, { folder, signal: new AbortController().signal, echo: false, extra: [] });
}

const journeys: Check = { name: 'e2e', project: ['e2e'], needs: ['client', 'livekit', 'chromium'] };
/** Stands in for vitest: writes the report it was asked for, or lists three tests. */
const vitest = `
  import { writeFileSync } from 'node:fs';
  const report = process.argv.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
  if (process.argv[2] === 'list') console.log('[e2e] a.test.ts > one\\n[e2e] a.test.ts > two\\n[e2e] b.test.ts > three');
  else writeFileSync(report, JSON.stringify({ testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] }] }));`;

describe('a check', () => {
  it('of a tool passes or fails by its exit code, and its output is kept', async () => {
    const folder = projectWith({ 'good.mjs': 'console.log("fine")', 'bad.mjs': 'console.log("line 3 is wrong"); process.exitCode = 2' });
    const good = await performIn(folder, { name: 'good', tool: 'good.mjs', args: [] });
    const bad = await performIn(folder, { name: 'bad', tool: 'bad.mjs', args: [] });
    expect(good.tally).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(bad.tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(outcomeText(good, false)).not.toContain('fine');
    expect(outcomeText(bad, false)).toContain('line 3 is wrong');
    expect(readFileSync(join(folder, 'reports/good.log'), 'utf8')).toBe('fine\n');
  });

  it('of tests counts each test', async () => {
    const { tally } = await performIn(projectWith({ 'vitest/vitest.mjs': vitest }), journeys);
    expect(tally).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });

  it('in the browser is skipped test by test where there is no Chromium', async () => {
    const { tally } = await performIn(projectWith({ 'vitest/vitest.mjs': vitest }), journeys, [['chromium', 'none']]);
    expect(tally).toEqual({ passed: 0, failed: 0, skipped: 3 });
  });

  it('that needs the client has failed when it could not be built', async () => {
    const { tally } = await performIn(projectWith({}), journeys, [['client', 'broken']]);
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('the summary ends with the line of counts over all checks', async () => {
  const folder = projectWith({ 'bad.mjs': 'process.exitCode = 1', 'vitest/vitest.mjs': vitest });
  const outcomes = [await performIn(folder, { name: 'bad', tool: 'bad.mjs', args: [] }), await performIn(folder, journeys)];
  expect(summary(outcomes).split('\n').at(-1)).toBe('2 passed, 1 failed');
});
