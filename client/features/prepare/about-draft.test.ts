import { describe, expect, it } from 'vitest';
import { aboutOf, draftOf, newDraft, problemsOf, startsOf, withThemes } from '#client/features/prepare/about-draft.ts';
import { about } from '#shared/contract/about.ts';

const fresh = newDraft({
  now: Date.UTC(2021, 5, 1),
  timeZone: 'Europe/Paris',
  language: 'fr',
  questions: ['Quoi de neuf ?', 'Et après ?'],
});
const titled = { ...fresh, title: { fr: 'Pause-café' } };

describe('preparing a gathering', () => {
  it('begins at no time that is over', () => {
    const start = Date.UTC(2021, 5, 8, 12);
    expect(problemsOf(titled, start)).toEqual([]);
    expect(problemsOf(titled, start + 3600_000)).toEqual(['past']);
    expect(aboutOf(titled, start + 3600_000)).toBeNull();
  });

  it('takes new themes into a world café that has too few', () => {
    const cafe = { kind: 'world_cafe', rounds: 2, seconds: 600, tableSize: null, questions: [], topics: [], key: 'c' } as const;
    const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: { fr: id } }));
    const begun = { ...titled, programme: [cafe] };
    expect(problemsOf(begun)).toEqual(['cafe']);
    const two = withThemes(withThemes(begun, named(['a'])), named(['a', 'b']));
    expect(problemsOf(two)).toEqual([]);
    expect(withThemes(two, named(['a', 'b', 'c'])).programme).toMatchObject([{ topics: ['a', 'b'] }]);
  });

  it('needs a title and nothing else', () => {
    expect(problemsOf(fresh)).toEqual(['title']);
    expect(aboutOf(fresh)).toBeNull();
    expect(problemsOf(titled)).toEqual([]);
    expect(about.safeParse(aboutOf(titled)).success).toBe(true);
    expect(aboutOf(titled)?.startsAt).toBe(Date.UTC(2021, 5, 8, 12));
  });

  it('says what is missing', () => {
    expect(problemsOf({ ...fresh, title: { fr: ' ' }, date: '', languages: [], programme: [] })).toEqual([
      'title',
      'when',
      'languages',
      'programme',
    ]);
  });

  it('leaves out what is empty, and the programme does not name it', () => {
    const draft = {
      ...titled,
      title: { fr: ' Pause-café ', en: '' },
      themes: [
        { id: 'water', name: { fr: 'Eau' } },
        { id: 'gone', name: { fr: '' } },
      ],
      questions: [{ id: 'q1', text: { fr: '' } }, ...titled.questions.slice(1)],
      programme: titled.programme.map((segment) => (segment.kind === 'hall' ? { ...segment, topicTables: ['water', 'gone'] } : segment)),
    };
    const written = aboutOf(draft);
    expect(written).toMatchObject({ title: { fr: 'Pause-café' }, themes: [{ id: 'water' }], questions: [{ id: 'q2' }] });
    expect(written?.programme).toMatchObject([{ topicTables: ['water'] }, { questions: ['q2'] }, { topicTables: ['water'] }]);
    expect(about.safeParse(written).success).toBe(true);
  });

  it('comes back as it was written', () => {
    const written = aboutOf(titled);
    expect(written && aboutOf(draftOf(written))).toEqual(written);
  });

  it('sums the times of the programme', () => {
    expect(startsOf(titled).map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['12:00', '12:05', '12:35', '12:55']);
    expect(startsOf({ ...titled, date: '' })).toEqual([]);
  });
});
