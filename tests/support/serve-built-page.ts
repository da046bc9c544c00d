import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

export interface ServedPage {
  readonly url: string;
  end(): Promise<void>;
}

/** Builds the page in a folder (with an index.html) as the client is built, and serves it on loopback. */
export async function serveBuiltPage(root: string): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'foyer-page-'));
  const shared = { root, configFile: false, logLevel: 'warn' } as const;
  await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1_000 } });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The page is not served.');
  return {
    url,
    async end() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
