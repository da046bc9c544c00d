import type { Matcher } from '#server/ports/matcher.ts';
import { guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const effort = { seed: 1, budgetMs: 20 };

/** What every matcher has to keep; `open` gives one that the suite closes. */
export function matcherContract(name: string, open: () => Promise<Matcher>): void {
  describe(`matcher: ${name}`, () => {
    let matcher: Matcher;
    beforeEach(async () => {
      matcher = await open();
    });
    afterEach(() => matcher.close());

    it('seats everybody once', async () => {
      const match = await matcher.plan(matchingProblem(guestsNumbered(11)), effort);
      if (!match.ok) expect.fail(match.code);
      expect(match.seating.tables.flat().toSorted()).toEqual(
        guestsNumbered(11)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(match.seating.tables.map(({ length }) => length).toSorted()).toEqual([3, 4, 4]);
    });

    it('answers a problem it cannot take with a code', async () => {
      expect(await matcher.plan(matchingProblem([]), effort)).toEqual({ ok: false, code: 'no_guests' });
    });

    it('answers each question asked at once with its own plan', async () => {
      const sizes = [4, 8, 12, 16];
      const matches = await Promise.all(sizes.map((people) => matcher.plan(matchingProblem(guestsNumbered(people)), effort)));
      expect(matches.map((match) => (match.ok ? match.seating.tables.flat().length : match.code))).toEqual(sizes);
    });

    it('is closed once', async () => {
      await matcher.close();
      await expect(matcher.plan(matchingProblem(guestsNumbered(4)), effort)).rejects.toThrow('closed');
      await matcher.close();
    });
  });
}
