// @vitest-environment jsdom

import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { About } from '#shared/gathering/about.ts';
import type { Acknowledgement } from '#shared/contract/socket-events.ts';
import { fingerprint } from '#shared/primitives/fingerprint.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { someAbout } from '#tests/support/gathering-spec.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import type { AboutDraft } from './about-draft.ts';
import { useEditedDraft } from './use-edited-draft.ts';

interface Edit {
  readonly about: About;
  readonly was?: string | undefined;
}

const taken: Acknowledgement = { ok: true, version: 1 };
const no = (code: 'about_is_stale' | 'too_late' | 'rule_stays' | 'too_large'): Acknowledgement => ({ ok: false, code, retryable: false });

/** The set-up of a gathering in one browser, on a server whose answers and views a test lets come. */
function open(about: About = someAbout) {
  const edits: Edit[] = [];
  const answers: ((answer: Acknowledgement) => void)[] = [];
  const send = (command: { readonly type: string }) => {
    edits.push(command as unknown as Edit);
    return new Promise<Acknowledgement>((resolve) => answers.push(resolve));
  };
  const gathering = { ...fakeGathering(hallOf(), mineOf('me')).gathering, send };
  const { result, rerender, unmount } = renderHook(
    ({ now: { door, ...rest } }: { now: About }) => useEditedDraft('ABC', { ...organiserOf({ door }), about: rest }),
    {
      initialProps: { now: about },
      wrapper: ({ children }) => <GatheringContext value={gathering}>{children}</GatheringContext>,
    },
  );
  return {
    edits,
    close: unmount,
    write: (change: Partial<AboutDraft>) => act(() => result.current.change({ ...result.current.draft, ...change })),
    settle: (whose: 'mine' | 'theirs') => act(() => result.current.settle(whose)),
    /** The next edit on its way is answered. */
    answer: (answer: Acknowledgement = taken) =>
      act(async () => {
        answers.shift()?.(answer);
        await Promise.resolve();
      }),
    /** What the server has comes in. */
    show: (now: About) => rerender({ now }),
    /** Nobody types for so many seconds. */
    rest: (seconds = 1.1) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000)),
    get now() {
      return result.current;
    },
  };
}

const title = (fr: string) => ({ ...someAbout.title, fr });
const shorter = { programme: someAbout.programme.slice(0, 1) };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('G8 the set-up', () => {
  it('is saved a moment after the last letter, and says so once the server has it', async () => {
    const mine = open();
    expect(mine.now.state).toBe('saved');
    mine.write({ title: title('Caf') });
    await mine.rest(0.5);
    mine.write({ title: title('Café') });
    await mine.rest(0.5);
    expect([mine.edits.length, mine.now.state]).toEqual([0, 'waiting']);
    await mine.rest();
    expect(mine.edits).toMatchObject([{ about: { title: title('Café') }, was: fingerprint(someAbout) }]);
    await mine.answer();
    expect(mine.now.state).toBe('saved');
    mine.show({ ...someAbout, title: title('Café') });
    await mine.rest(5);
    expect([mine.edits.length, mine.now.state]).toEqual([1, 'saved']);
  });

  it('undoes nothing that another organiser saved while a draft lay in this browser', async () => {
    const before = open();
    before.write({ title: title('Café'), languages: [] });
    await before.rest();
    expect([before.edits, before.now.state]).toEqual([[], 'held']);
    before.close();

    const theirs = { ...someAbout, ...shorter, title: { ...someAbout.title, en: 'Tea' } };
    const later = open(theirs);
    expect(later.now.draft).toMatchObject({ title: { fr: 'Café', en: 'Tea' }, languages: [], programme: [{ kind: 'hall' }] });
    later.write({ languages: ['fr'] });
    await later.rest();
    const merged = { ...theirs, title: { fr: 'Café', en: 'Tea' }, languages: ['fr'] };
    expect(later.edits).toMatchObject([{ about: merged, was: fingerprint(theirs) }]);
    expect(later.edits[0]?.about.programme).toEqual(shorter.programme);
  });

  it('takes in what another saves while one types without a pause', async () => {
    const mine = open();
    for (const letters of ['C', 'Ca', 'Caf']) {
      mine.write({ title: title(letters) });
      await mine.rest(0.6);
    }
    const theirs = { ...someAbout, ...shorter };
    mine.show(theirs);
    mine.write({ title: title('Café') });
    await mine.rest();
    expect(mine.edits).toMatchObject([{ about: { ...theirs, title: title('Café') }, was: fingerprint(theirs) }]);
  });

  it('does not take its own edit for another’s when one types on, nor where both come back at once', async () => {
    const mine = open();
    mine.write({ title: title('Caf') });
    await mine.rest();
    mine.write({ title: title('Café') });
    const both = { ...someAbout, ...shorter, title: title('Caf') };
    mine.show(both);
    await mine.answer();
    expect(mine.now).toMatchObject({ clash: [], draft: { title: title('Café'), programme: [{ kind: 'hall' }] } });
    await mine.rest();
    expect(mine.edits.slice(1)).toMatchObject([{ about: { ...both, title: title('Café') }, was: fingerprint(both) }]);
  });

  it('is sent anew, with theirs in it, when another was faster', async () => {
    const mine = open();
    mine.write({ title: title('Café') });
    await mine.rest();
    await mine.answer(no('about_is_stale'));
    expect(mine.now.state).toBe('waiting');
    const theirs = { ...someAbout, ...shorter };
    mine.show(theirs);
    await mine.rest();
    expect(mine.edits.slice(1)).toMatchObject([{ about: { ...theirs, title: title('Café') }, was: fingerprint(theirs) }]);
  });

  it('asks whose is to stand where both wrote the same thing, also after a closed tab, and saves neither before', async () => {
    const theirs = { ...someAbout, title: title('Goûter') };
    const first = open();
    first.write({ title: title('Café') });
    first.show(theirs);
    expect(first.now).toMatchObject({ state: 'clash', clash: ['title'], draft: { title: title('Café') } });
    await first.rest(5);
    first.close();
    const again = open(theirs);
    expect(again.now).toMatchObject({ state: 'clash', clash: ['title'] });
    again.settle('mine');
    await again.rest();
    expect(again.edits).toMatchObject([{ about: { title: title('Café') }, was: fingerprint(theirs) }]);
    again.close();

    localStorage.clear();
    const other = open();
    other.write({ title: title('Thé') });
    other.show(theirs);
    other.settle('theirs');
    await other.rest(5);
    expect(other.now).toMatchObject({ state: 'saved', draft: { title: title('Goûter') } });
    expect(other.edits).toEqual([]);
  });

  it('says why the server would not have it', async () => {
    const mine = open();
    mine.write({ title: title('Café') });
    await mine.rest();
    await mine.answer(no('rule_stays'));
    expect(mine.now.state).toBe('rule');
    mine.write({ title: title('Cafés') });
    await mine.rest();
    await mine.answer(no('too_late'));
    expect(mine.now.state).toBe('late');
    mine.write({ title: title('Cafés du monde') });
    await mine.rest();
    await mine.answer(no('too_large'));
    expect(mine.now.state).toBe('large');
    await mine.rest(5);
    expect(mine.edits).toHaveLength(3);
  });

  it('does not take up a draft that does not say what it was written on', () => {
    const seed = open();
    seed.close();
    localStorage.setItem('foyer.draft.ABC', JSON.stringify({ format: 1, draft: { ...seed.now.draft, title: { fr: 'Old' } } }));
    expect(open().now).toMatchObject({ state: 'saved', draft: { title: someAbout.title } });
  });
});
