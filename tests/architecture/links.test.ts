import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('what the documents point to', () => {
  it.each(globSync('{*.md,{docs,client,shared,.github}/**/*.md}', { cwd: root }))('is there, in %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '');
    const own = targets.filter((target) => !/^(https?:|mailto:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
    expect(own.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});
