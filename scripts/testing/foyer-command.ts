import { readConfig } from '#server/config/config.ts';
import { runFoyer } from '../foyer/run-foyer.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** What the command line says on this store. */
export async function foyer(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Said> {
  const said = { out: '', error: '' };
  const code = await runFoyer(args, () => readConfig(environment, process.cwd()), {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
  });
  return { code, ...said };
}
