import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { checkConfig } from './check-config.mjs';
import { projectFolder } from './places.mjs';
import { Refusal } from './refusal.mjs';

const check = (settings: NodeJS.ProcessEnv) =>
  checkConfig({
    folder: projectFolder,
    node: process.execPath,
    env: { PATH: process.env['PATH'], ...settings },
    cache: temporaryFolder(),
    signal: new AbortController().signal,
  });

it('tells a wrong variable in the one sentence of the server', async () => {
  const refusal = await check({ FOYER_PORT: 'three thousand' }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toHaveProperty('message', 'FOYER_PORT must be a port number from 0 to 65535.');
});

it('lets right ones pass', async () => {
  await check({ FOYER_PORT: '4000' });
});
