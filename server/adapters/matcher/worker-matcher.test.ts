import type { Matcher } from '#server/ports/matcher.ts';
import { guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startMatcher, type WorkerMatcherOptions } from './worker-matcher.ts';

const problem = matchingProblem(guestsNumbered(12), { roundsLeft: 4 });

let open: Matcher[] = [];
afterEach(async () => {
  await Promise.all(open.map((matcher) => matcher.close()));
  open = [];
});

async function started(options?: WorkerMatcherOptions): Promise<Matcher> {
  const matcher = await startMatcher(options);
  open.push(matcher);
  return matcher;
}

/** A thread that answers with a refusal, except to the seeds handled by `unusual`. */
function threadThat(unusual: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.postMessage('ready');
    parentPort.on('message', ({ effort: { seed } }) => {
      ${unusual}
      parentPort.postMessage({ ok: false, code: 'no_guests' });
    });
  `)}`,
  );
}

describe('the matcher in a worker thread', () => {
  it('leaves the event loop free while it plans', async () => {
    const matcher = await started();
    const state = { answered: false };
    // Twelve people in fours cannot be planned without a repeat, so all of the budget would be used: longer than a test may take.
    const plan = matcher.plan(problem, { seed: 1, budgetMs: 600_000 }).finally(() => (state.answered = true));
    const answer = expect(plan).rejects.toThrow('stopped');
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect(state.answered).toBe(false);
    await matcher.close();
    await answer;
  });

  it('rejects the question its thread died of, and answers those behind it in a new one', async () => {
    const matcher = await started({ program: threadThat(`if (seed === 13) throw new Error('struck');`) });
    const [struck, behind] = await Promise.allSettled([
      matcher.plan(problem, { seed: 13, budgetMs: 10 }),
      matcher.plan(problem, { seed: 1, budgetMs: 10 }),
    ]);
    expect(struck).toMatchObject({ status: 'rejected', reason: { message: 'struck' } });
    expect(behind).toEqual({ status: 'fulfilled', value: { ok: false, code: 'no_guests' } });
  });

  it('survives a thread that leaves without a word', async () => {
    const matcher = await started({ program: threadThat(`if (seed === 13) process.exit(0);`) });
    await expect(matcher.plan(problem, { seed: 13, budgetMs: 10 })).rejects.toThrow('stopped');
    expect(await matcher.plan(problem, { seed: 1, budgetMs: 10 })).toEqual({ ok: false, code: 'no_guests' });
  });

  it('takes a thread that stays silent for dead', async () => {
    const matcher = await started({ program: threadThat(`if (seed === 13) for (;;);`), graceMs: 50 });
    await expect(matcher.plan(problem, { seed: 13, budgetMs: 10 })).rejects.toThrow('in time');
    expect(await matcher.plan(problem, { seed: 1, budgetMs: 10_000 })).toEqual({ ok: false, code: 'no_guests' });
  });

  it('rejects what is unanswered when it is closed', async () => {
    const matcher = await started();
    const asked = [1, 2].map((seed) => matcher.plan(problem, { seed, budgetMs: 10_000 }));
    const answers = Promise.allSettled(asked);
    await matcher.close();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('does not start with a program that cannot run', async () => {
    await expect(startMatcher({ program: new URL('data:text/javascript,throw new Error("broken")') })).rejects.toThrow('broken');
  });
});
