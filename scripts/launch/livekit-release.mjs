import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { livekitVersion } from './livekit-version.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';

const officialReleases = 'https://github.com/livekit/livekit/releases/download';
/** How long a release server may take to begin its answer, in milliseconds, before we look elsewhere. */
const answerWithin = 8000;
/** How long a download may stand still, in milliseconds. */
const stallAfter = 20_000;

/**
 * Fetches the official archive of livekit-server, checks it against the checksums published beside it and puts the
 * program at `target`, whole or not at all. `FOYER_LIVEKIT_RELEASES` names another server of the same layout.
 * @param {{ env: NodeJS.ProcessEnv, target: string, say: (doing: string) => void, signal: AbortSignal }} context
 */
export async function fetchRelease({ env, target, say, signal }) {
  const base = `${(env['FOYER_LIVEKIT_RELEASES'] || officialReleases).replace(/\/$/, '')}/v${livekitVersion}`;
  const archive = archiveName(process.platform, process.arch);
  if (archive === undefined) throw new Refusal(`there is no release archive for ${process.platform}-${process.arch}`);
  say('looking for the release archive');
  const checksums = (await download(`${base}/checksums.txt`, { signal })).toString('utf8');
  const expected = checksumOf(checksums, archive);
  if (expected === undefined) throw new Refusal(`the release's checksums do not name ${archive}`);
  const content = await download(`${base}/${archive}`, {
    signal,
    onProgress: (text) => {
      say(`downloading ${archive}, ${text}`);
    },
  });
  const actual = createHash('sha256').update(content).digest('hex');
  if (actual !== expected) throw new Refusal(`${archive} does not match its published checksum and was thrown away`);
  await unpack(content, { archive, target, signal });
}

/**
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string | undefined}
 */
export function archiveName(platform, arch) {
  const archs = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64', arm: 'armv7' });
  const forArch = archs[arch];
  if (forArch === undefined) return undefined;
  if (platform === 'linux') return `livekit_${livekitVersion}_linux_${forArch}.tar.gz`;
  if (platform === 'win32' && arch !== 'arm') return `livekit_${livekitVersion}_windows_${forArch}.zip`;
  return undefined;
}

/**
 * @param {string} checksums lines of a sha256 and a file name
 * @param {string} archive
 */
export function checksumOf(checksums, archive) {
  for (const line of checksums.split('\n')) {
    const match = /^([0-9a-f]{64})\s+\*?(\S+)$/i.exec(line.trim());
    if (match?.[2] === archive) return match[1]?.toLowerCase();
  }
  return undefined;
}

/**
 * @param {string} url
 * @param {{ signal: AbortSignal, onProgress?: (text: string) => void }} options
 * @returns {Promise<Buffer>}
 */
async function download(url, { signal, onProgress }) {
  const { host } = new URL(url);
  const patience = new AbortController();
  let timer = setTimeout(() => {
    patience.abort();
  }, answerWithin);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, patience.signal]) });
    if (!response.ok || response.body === null) throw new Refusal(`${host} answered ${response.status} for ${basename(url)}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    const parts = [];
    let received = 0;
    for await (const part of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        patience.abort();
      }, stallAfter);
      parts.push(part);
      received += part.length;
      onProgress?.(`${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof Refusal || signal.aborted) throw error;
    throw new Refusal(`${host} could not be reached (${whyUnreachable(error)})`);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** @param {unknown} error */
function whyUnreachable(error) {
  if (error instanceof Error && error.name === 'AbortError') return 'no answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? (error instanceof Error ? error.message : 'unknown');
}

/**
 * @param {Buffer} content
 * @param {{ archive: string, target: string, signal: AbortSignal }} options
 */
async function unpack(content, { archive, target, signal }) {
  const temporary = mkdtempSync(join(dirname(target), 'unpack-'));
  try {
    writeFileSync(join(temporary, archive), content);
    const { code, output } = await run('tar', ['-xf', archive, basename(target)], { cwd: temporary, signal });
    if (code !== 0) throw new Refusal(`${archive} could not be unpacked (${output.trim()})`);
    const program = join(temporary, basename(target));
    chmodSync(program, 0o755);
    renameSync(program, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
