import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#tests/matching/check-plan.ts';
import type { Instance, PlayedPlan } from '#tests/matching/instance.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { projectFolder } from '../launch/places.mjs';
import { run } from '../launch/run.mjs';

const plan = (...args: readonly string[]) => run(process.execPath, [join(projectFolder, 'scripts/program.mjs'), 'plan', ...args]);
const instanceFile = join(projectFolder, 'tests/matching/instances/u12-4-4.json');
const instance = JSON.parse(readFileSync(instanceFile, 'utf8')) as Instance;

describe('the command that plans', () => {
  it.each([[[]], [['--whole']]])('prints the plan of an instance as JSON alone %j', async (more) => {
    const { code, output } = await plan('--instance', instanceFile, '--budget-ms', '20', '--seed', '1', ...more);
    expect(code).toBe(0);
    const { broken, worstCpuMs } = checkPlan(instance, JSON.parse(output) as PlayedPlan);
    expect(broken).toEqual([]);
    expect(worstCpuMs).toBeGreaterThan(0);
  });

  it('reads a list of people, prints their tables and writes them for a spreadsheet', async () => {
    const folder = temporaryFolder();
    const [list, out] = [join(folder, 'people.csv'), join(folder, 'tables.csv')];
    writeFileSync(list, '\uFEFFNom;Organisme;Pas avec\r\nAna;Ville;Bo\r\nBo;Ville;\r\n"Cy; ""le grand""";Musée;\r\n=1+1;Musée;\r\n');
    const { code, output } = await plan(list, '--table-size', '2', '--rounds', '2', '--out', out, '--budget-ms', '20');
    expect(code).toBe(0);
    expect(output).toMatch(/4 people, 2 rounds, tables of 2[^]*Round 1\n {2}Table 1 [^]*Round 2[^]*Nobody meets anybody twice\./);
    const lines = readFileSync(out, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFName;Organisation;Round 1;Round 2');
    expect(lines[3]).toMatch(/^"Cy; ""le grand""";Musée;[12];[12]$/);
    // No spreadsheet is to reckon with what somebody wrote for their name.
    expect(lines[4]).toMatch(/^'=1\+1;/);
    // Ana is kept from Bo, and both rounds bring somebody new: nobody is named as kept apart.
    expect(output).not.toContain('apart');
  });

  it('claims of repeats what holds where a language could not be kept', async () => {
    const folder = temporaryFolder();
    const list = join(folder, 'people.csv');
    writeFileSync(list, 'Name,Languages\nAna,es\nBo,en\nCy,en\nDee,en\n');
    const { output } = await plan(list, '--table-size', '2', '--rounds', '4', '--out', join(folder, 'tables.csv'), '--budget-ms', '20');
    expect(output).toContain('2 meetings are repeats: no plan has fewer.');
    expect(output).toContain('4 tables have no language in common');
  });

  it.each([
    [[], 'Say `npm run plan -- people.csv'],
    [['nowhere.csv'], 'nowhere.csv could not be read: there is no such file or folder.'],
    [['people.csv', '--rounds', 'many'], '--rounds takes a whole number from 1 to 50, not "many".'],
    [
      ['--instance', join(projectFolder, 'package.json')],
      'package.json is not a gathering to be seated: "tableSize" is no whole number above 0.',
    ],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { code, output } = await plan(...args);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });
});
