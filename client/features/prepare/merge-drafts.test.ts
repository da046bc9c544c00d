import { describe, expect, it } from 'vitest';
import { draftOf, type AboutDraft } from './about-draft.ts';
import { mergeDrafts, withTheirs } from './merge-drafts.ts';
import { someAbout } from '#tests/support/gathering-spec.ts';

const base = draftOf({
  ...someAbout,
  title: { fr: 'Pause', en: 'Break' },
  questions: [
    { id: 'q1', text: { fr: 'Quoi ?' } },
    { id: 'q2', text: { fr: 'Qui ?' } },
  ],
  themes: [{ id: 'water', name: { fr: 'Eau' } }],
});
const question = (id: string, text: AboutDraft['questions'][number]['text']) => ({ id, text });

describe('G8 what two organisers wrote', () => {
  it('stands together where they touched different things, down to the language of a question', () => {
    const mine = {
      ...base,
      title: { ...base.title, fr: 'Café' },
      questions: [question('q1', { fr: 'Quoi de neuf ?' }), ...base.questions.slice(1)],
    };
    const theirs = {
      ...base,
      organisedBy: 'The other city',
      title: { ...base.title, en: 'Coffee' },
      questions: [question('q1', { fr: 'Quoi ?', en: 'What?' }), question('q2', { fr: 'Qui ?', en: 'Who?' })],
    };
    const { draft, clash } = mergeDrafts(base, mine, theirs);
    expect(clash).toEqual([]);
    expect(draft).toMatchObject({
      organisedBy: 'The other city',
      title: { fr: 'Café', en: 'Coffee' },
      questions: [question('q1', { fr: 'Quoi de neuf ?', en: 'What?' }), question('q2', { fr: 'Qui ?', en: 'Who?' })],
    });
  });

  it('keeps what each added, removed and moved in a list, and a line that is still empty', () => {
    const mine = { ...base, questions: [question('q2', { fr: 'Qui ?' }), question('q1', { fr: 'Quoi ?' }), question('mine', { fr: '' })] };
    const theirs = { ...base, questions: [...base.questions, question('theirs', { fr: 'Où ?' })], themes: [] };
    const { draft, clash } = mergeDrafts(base, mine, theirs);
    expect(clash).toEqual([]);
    expect(draft.questions.map(({ id }) => id)).toEqual(['q2', 'q1', 'mine', 'theirs']);
    expect(draft.themes).toEqual([]);
    const removed = mergeDrafts(base, { ...base, questions: base.questions.slice(1) }, theirs).draft;
    expect(removed.questions.map(({ id }) => id)).toEqual(['q2', 'theirs']);
  });

  it('is mine, and said to differ, where both wrote something else in one place', () => {
    const mine = { ...base, title: { ...base.title, fr: 'Café' }, programme: base.programme.slice(1), retentionDays: 9 };
    const theirs = { ...base, title: { ...base.title, fr: 'Goûter' }, programme: base.programme.slice(0, 1), retentionDays: 9 };
    const { draft, clash } = mergeDrafts(base, mine, theirs);
    expect([...clash].sort()).toEqual(['programme', 'title']);
    expect(draft).toEqual(mine);
    expect(withTheirs(draft, theirs, clash)).toEqual(theirs);
  });

  it('is the same object where nothing is another’s, so that nothing moves under one’s fingers', () => {
    const { draft } = mergeDrafts(base, base, draftOf({ ...someAbout, ...base, startsAt: someAbout.startsAt, programme: base.programme }));
    expect(draft.programme).toBe(base.programme);
  });
});
