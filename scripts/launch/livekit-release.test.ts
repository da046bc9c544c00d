import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { serveRelease } from '../testing/release-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { archiveName, checksumOf, fetchRelease } from './livekit-release.mjs';
import { Refusal } from './refusal.mjs';

function context(base: string) {
  const folder = temporaryFolder();
  const said: string[] = [];
  return {
    folder,
    said,
    target: join(folder, 'livekit-server'),
    options: {
      env: { ...process.env, FOYER_LIVEKIT_RELEASES: base },
      target: join(folder, 'livekit-server'),
      say: (text: string) => said.push(text),
      signal: new AbortController().signal,
    },
  };
}

describe('the release archive', () => {
  it('is fetched, checked, unpacked and can be run', async () => {
    const { base, archive } = await serveRelease();
    const { options, target, folder, said } = context(`${base}/`);
    await fetchRelease(options);
    expect(execFileSync(target, { encoding: 'utf8' })).toBe('released livekit-server\n');
    expect(readdirSync(folder)).toEqual(['livekit-server']);
    expect(said.some((text) => text.startsWith(`downloading ${archive}`))).toBe(true);
  });

  it('is thrown away when it does not match its published checksum', async () => {
    const { base, archive } = await serveRelease({ [archiveName(process.platform, process.arch) ?? '']: 'something else' });
    const { options, folder } = context(base);
    await expect(fetchRelease(options)).rejects.toThrow(`${archive} does not match its published checksum`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['checksums.txt', /answered 404 for checksums\.txt/],
    [archiveName(process.platform, process.arch) ?? '', /answered 404 for livekit_/],
  ])('is refused in words when %s is missing', async (file, sentence) => {
    const { base } = await serveRelease({ [file]: null });
    const { options, target } = context(base);
    await expect(fetchRelease(options)).rejects.toThrow(sentence);
    expect(existsSync(target)).toBe(false);
  });

  it('is not fetched at all when the checksums do not name it', async () => {
    const { base, asked } = await serveRelease({ 'checksums.txt': `${'0'.repeat(64)}  livekit_other.tar.gz\n` });
    await expect(fetchRelease(context(base).options)).rejects.toThrow('checksums do not name');
    expect(asked).toHaveLength(1);
  });

  it('is refused in words when the server cannot be reached', async () => {
    const refused = fetchRelease(context('http://127.0.0.1:1').options);
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toThrow('127.0.0.1:1 could not be reached');
  });

  it('leaves nothing behind when it is stopped half-way', async () => {
    const { base } = await serveRelease();
    const { options, folder } = context(base);
    const controller = new AbortController();
    const say = () => {
      controller.abort();
    };
    await expect(fetchRelease({ ...options, say, signal: controller.signal })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('names and sums', () => {
  it('names the archive of each system there is one for', () => {
    expect(archiveName('linux', 'x64')).toBe('livekit_1.13.5_linux_amd64.tar.gz');
    expect(archiveName('linux', 'arm64')).toBe('livekit_1.13.5_linux_arm64.tar.gz');
    expect(archiveName('win32', 'x64')).toBe('livekit_1.13.5_windows_amd64.zip');
    expect(archiveName('darwin', 'arm64')).toBeUndefined();
  });

  it('reads text and binary lines of a checksums file', () => {
    const sum = 'AB'.repeat(32);
    expect(checksumOf(`${sum} *a.tar.gz\r\n`, 'a.tar.gz')).toBe(sum.toLowerCase());
    expect(checksumOf(`${sum}  xa.tar.gz\n`, 'a.tar.gz')).toBeUndefined();
  });
});
