import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../launch/places.mjs';
import { run } from '../launch/run.mjs';
import { foyer } from '../testing/foyer-command.ts';
import { commands } from './commands.ts';

const nowhere = { FOYER_DATA: join(tmpdir(), 'foyer-nothing') };

describe('the command line', () => {
  it('is run by its name, and says in a sentence what it did not understand', async () => {
    const call = (...args: string[]) => run(process.execPath, [join(projectFolder, 'scripts/program.mjs'), 'foyer', ...args]);
    const { code, output } = await call('dance');
    expect(code).toBe(2);
    expect(output.trimEnd().split('\n').at(-1)).toBe(`There is no command "dance": there are ${Object.keys(commands).join(', ')}.`);
  });

  it.each(Object.keys(commands))('says of %s what it is for', async (name) => {
    const { code, out } = await foyer({}, name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run foyer -- ${name}`);
    expect(JSON.parse((await foyer({}, name, '--help', '--json')).out)).toHaveProperty('usage');
  });

  it('lists its commands when none is named', async () => {
    const { code, out } = await foyer({});
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each([
    [['list', '--loud'], 2, /^Unknown option '--loud'\. See `npm run foyer -- list --help`\.$/],
    [['export'], 2, /^Say `npm run foyer -- export FILE`\.$/],
    [['list'], 1, /^There are no data in .*nothing/],
    [['export', 'somewhere'], 1, /^There are no data in .*nothing/],
    [['import', '/nowhere/at/all'], 1, /^There is no file \/nowhere\/at\/all\.$/],
    [['erase', 'K7M2QF'], 1, /^Say what goes: --person NAME, or --gathering/],
    [['erase', 'K7M2QF', '--person', 'Ana', '--cards', 'burn'], 1, /^--cards takes delete or keep\.$/],
  ])('refuses %j with %i and a sentence, for programs in JSON', async (args, code, sentence) => {
    const said = await foyer(nowhere, ...args);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.error).toMatch(sentence);
    const json = await foyer(nowhere, ...args, '--json');
    expect(json).toMatchObject({ code, error: '' });
    expect((JSON.parse(json.out) as { error: string }).error).toMatch(sentence);
  });

  it('says which variable is wrong', async () => {
    expect(await foyer({ FOYER_PORT: 'many' }, 'list')).toMatchObject({
      code: 1,
      error: 'FOYER_PORT must be a port number from 0 to 65535.',
    });
  });
});
