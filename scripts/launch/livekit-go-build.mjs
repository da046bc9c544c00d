import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { findOnPath } from './find-on-path.mjs';
import { Refusal } from './refusal.mjs';
import { lastLines, run } from './run.mjs';

/** The first Go that can fetch by itself the newer Go a module asks for. */
const oldestGo = 21;

/**
 * Builds livekit-server from the pinned module, exactly as its go.sum says, and puts it at `target`, whole or not at all.
 * Takes two to three minutes on two cores.
 * @param {{ env: NodeJS.ProcessEnv, target: string, moduleFolder: string, say: (doing: string) => void, signal: AbortSignal }} context
 */
export async function buildWithGo({ env, target, moduleFolder, say, signal }) {
  const go = findOnPath(env, 'go');
  if (go === undefined) throw new Refusal('Go is not on PATH');
  const { output: version } = await run(go, ['version'], { cwd: dirname(target), env, signal });
  const minor = Number(/go1\.(\d+)/.exec(version)?.[1] ?? 0);
  if (minor < oldestGo) throw new Refusal(`Go on PATH is older than 1.${oldestGo} (${version.trim()})`);

  const temporary = mkdtempSync(join(dirname(target), 'build-'));
  const program = join(temporary, basename(target));
  let packages = 0;
  try {
    say('compiling with Go, which takes two to three minutes');
    const { code, output } = await run(
      go,
      ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', program, 'github.com/livekit/livekit-server/cmd/server'],
      {
        cwd: moduleFolder,
        env: { ...env, GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' },
        signal,
        onLine: (line) => {
          if (line.startsWith('go: ')) return;
          packages += 1;
          say(`compiling with Go, ${packages} packages done`);
        },
      },
    );
    if (code !== 0) throw new Refusal(`the Go build failed (${lastLines(output, 3)})`);
    renameSync(program, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
