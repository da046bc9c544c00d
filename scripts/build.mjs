import { ensureClient } from './launch/client-build.mjs';
import { ensureDependencies } from './launch/dependencies.mjs';
import { projectFolder } from './launch/places.mjs';
import { Interrupted, Refusal } from './launch/refusal.mjs';
import { createSteps } from './launch/steps.mjs';
import { listenForStop } from './launch/stop-signals.mjs';

const folder = projectFolder;
const { env } = process;
const { signal, exitCode, release } = listenForStop();
const { step } = createSteps();

try {
  let node = '';
  await step('dependencies', async (say) => {
    ({ node } = await ensureDependencies({ folder, env, say, signal }));
    return 'ready';
  });
  await step('client', async (say) => {
    await ensureClient({ folder, node, env, say, signal, always: true });
    return 'built';
  });
} catch (error) {
  if (!(error instanceof Refusal) && !(error instanceof Interrupted)) throw error;
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Interrupted ? exitCode() : 1;
} finally {
  release();
}
