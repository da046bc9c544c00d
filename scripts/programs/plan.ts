import { warmUp } from '#server/adapters/matcher/warm-up.ts';
import { Refusal } from '../launch/refusal.mjs';
import { warmUpMs } from '../matching/goals.ts';
import { play } from '../matching/play.ts';
import { readInstance } from '../matching/read-instance.ts';
import { readOptions } from '../plan/options.ts';
import { planList } from '../plan/plan-list.ts';

/** Seats a gathering from the command line: an instance as JSON for programs, or a spreadsheet of people for a person. */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'list') {
    const { text, warnings } = planList(options);
    process.stdout.write(text);
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
  } else {
    const { budgetMs, seed, whole } = options;
    const instance = readInstance(options.file);
    warmUp(warmUpMs);
    process.stdout.write(`${JSON.stringify(play(instance, { seed, budgetMs, manner: whole ? 'whole' : 'online' }))}\n`);
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
