import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { closingLine, sum, tallyOfReport } from './vitest-report.mjs';

function report(testResults: unknown): string {
  const path = join(temporaryFolder(), 'report.json');
  writeFileSync(path, typeof testResults === 'string' ? testResults : JSON.stringify({ testResults }));
  return path;
}
const test = (status: string) => ({ status });

describe('the count of a report', () => {
  it('counts tests, not files', () => {
    const path = report([
      { status: 'failed', assertionResults: [test('passed'), test('passed'), test('failed')] },
      { status: 'passed', assertionResults: [test('passed'), test('pending'), test('todo')] },
    ]);
    expect(tallyOfReport(path, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be run as a failure', () => {
    expect(tallyOfReport(report([{ status: 'failed', assertionResults: [] }]), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(tallyOfReport(report([{ status: 'passed', assertionResults: [test('passed')] }]), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run without a readable report as a failure, unless it went well without any test', () => {
    expect(tallyOfReport('/nowhere/report.json', 1).failed).toBe(1);
    expect(tallyOfReport(report('{'), 1).failed).toBe(1);
    expect(tallyOfReport('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('the closing line', () => {
  it('names what passed and failed, and what was skipped only if something was', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(
      closingLine(
        sum([
          { passed: 1, failed: 2, skipped: 0 },
          { passed: 4, failed: 0, skipped: 3 },
        ]),
      ),
    ).toBe('5 passed, 2 failed, 3 skipped');
  });
});
