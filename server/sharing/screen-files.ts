import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const part = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  css: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
});
const manifestSchema = z.record(z.string(), part);

/** The files of a screen of the built client that its page does not name already, from Vite's manifest; none where there is no manifest. */
export function screenFiles(clientFolder: string, screen: string): string[] {
  let manifest: z.infer<typeof manifestSchema>;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(join(clientFolder, '.vite/manifest.json'), 'utf8')));
  } catch {
    return [];
  }
  const filesFrom = (names: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of names) {
      const { file, css = [], imports = [] } = manifest[name] ?? { file: '' };
      if (file === '' || seen.has(file)) continue;
      for (const one of [file, ...css]) seen.add(one);
      filesFrom(imports, seen);
    }
    return seen;
  };
  const named = filesFrom(Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true));
  return [...filesFrom([screen])].filter((file) => !named.has(file));
}
