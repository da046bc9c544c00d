import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { archiveName } from '../launch/livekit-release.mjs';
import { livekitVersion } from '../launch/livekit-version.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** What the archive holds: a program that says who it is. */
const releasedProgram = '#!/bin/sh\necho "released livekit-server"\n';

/**
 * Serves the layout of the official releases: checksums.txt and the archive of this system under the version's path.
 * `files` replaces or, with null, takes away what would be served.
 */
export async function serveRelease(files: Record<string, string | null> = {}): Promise<{ base: string; archive: string; asked: string[] }> {
  const archive = archiveName(process.platform, process.arch) ?? '';
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'livekit-server'), releasedProgram);
  chmodSync(join(folder, 'livekit-server'), 0o755);
  writeFileSync(join(folder, 'LICENSE'), 'Apache-2.0');
  execFileSync('tar', ['-czf', archive, 'LICENSE', 'livekit-server'], { cwd: folder });
  const content = readFileSync(join(folder, archive));
  const sum = createHash('sha256').update(content).digest('hex');
  const served = new Map<string, Buffer | string | null>([
    ['checksums.txt', `${'0'.repeat(64)}  livekit_other.tar.gz\n${sum}  ${archive}\n`],
    [archive, content],
    ...Object.entries(files),
  ]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const prefix = `/v${livekitVersion}/`;
    const body = url.startsWith(prefix) ? served.get(url.slice(prefix.length)) : undefined;
    response.writeHead(body == null ? 404 : 200).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, archive, asked };
}
