import { projectFolder } from './launch/places.mjs';
import { Interrupted, Refusal } from './launch/refusal.mjs';
import { listenForStop } from './launch/stop-signals.mjs';
import { checks, stages } from './suite/checks.mjs';
import { perform } from './suite/perform.mjs';
import { prepare } from './suite/prepare.mjs';
import { outcomeText, summary } from './suite/print.mjs';
import { closingLine, sum } from './suite/vitest-report.mjs';

const folder = projectFolder;
const stop = listenForStop();
const { signal } = stop;

/** The one check to run, all if none is named, and what is handed on to the tool behind it. */
const [name, ...extra] = process.argv.slice(2);
const chosen = name === undefined ? checks : checks.filter((check) => check.name === name);
/** @type {import('./suite/run-check.mjs').Outcome[]} */
const outcomes = [];

try {
  if (chosen.length === 0) throw new Refusal(`There is no check "${name}"; there are ${checks.map((check) => check.name).join(', ')}.`);
  const ground = await prepare(new Set(chosen.flatMap((check) => check.needs ?? [])), { folder, signal });
  for (const lanes of stages) {
    const echo = lanes.length === 1 || chosen.length === 1;
    await Promise.all(
      lanes.map(async (lane) => {
        for (const check of lane.filter((each) => chosen.includes(each))) {
          const outcome = await perform(check, ground, { folder, signal, echo, extra });
          outcomes.push(outcome);
          process.stdout.write(`${outcomeText(outcome, echo)}\n`);
        }
      }),
    );
  }
  const loud = [...ground.lacking.values()].map((sentence) => `  !! ${sentence}\n`).join('');
  process.stdout.write(`${loud === '' ? '' : `\n${loud}`}${summary(outcomes)}\n`);
  process.exitCode = outcomes.some(({ tally }) => tally.failed > 0) ? 1 : 0;
} catch (error) {
  const { passed, failed, skipped } = sum(outcomes.map(({ tally }) => tally));
  if (error instanceof Refusal) process.stdout.write(`${error.message}\n`);
  else if (!(error instanceof Interrupted)) process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.stdout.write(`${closingLine({ passed, failed: failed + 1, skipped })}\n`);
  process.exitCode = error instanceof Interrupted ? stop.exitCode() : 1;
} finally {
  stop.release();
}
