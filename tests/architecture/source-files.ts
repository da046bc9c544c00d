import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import ts from 'typescript';

const projectFolder = resolve(import.meta.dirname, '../..');

/** A source file of the project: its path from the project's folder and what it imports, as paths or package names. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const folders = ['client', 'server', 'shared', 'tests', 'scripts'];

/** Every TypeScript and script file of the project, tests included. */
export function readSourceFiles(): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => readSourceFile(relative(projectFolder, join(entry.parentPath, entry.name)))),
  );
}

/** Imports of types only are imports too: they tie files to each other all the same. */
function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return { path, text, imports: importedFiles.map(({ fileName }) => resolveImport(path, fileName)) };
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return join(from, '..', specifier.replace(/\?.*$/, ''));
  return specifier;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.startsWith('scripts/testing/');
}
