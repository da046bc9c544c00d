import type { SourceFile } from './source-files.ts';

/** The first cycle met on a walk from each file, as the paths along it; empty when there is none. */
export function findCycle(files: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const trail: string[] = [];

  function walk(path: string): readonly string[] {
    const met = trail.indexOf(path);
    if (met >= 0) return [...trail.slice(met), path];
    if (finished.has(path)) return [];
    trail.push(path);
    for (const imported of importsOf.get(path) ?? []) {
      const cycle = walk(imported);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    finished.add(path);
    return [];
  }

  for (const { path } of files) {
    const cycle = walk(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
