import { segmentSeconds, type About, type LocalText, type Question, type Segment, type Theme } from '#shared/gathering/about.ts';
import { instantOf, wallTimeAt, type WallTime } from '#shared/primitives/zoned-time.ts';

/** What an organiser is writing: an `About` as form fields hold it; a logo is no part of what is written. */
export interface AboutDraft extends Omit<About, 'startsAt' | 'programme' | 'logo'>, WallTime {
  readonly programme: readonly SegmentDraft[];
}

/** A segment with an identity that survives being moved. */
export type SegmentDraft = Segment & { readonly key: string };

export const newKey = (): string => Math.random().toString(36).slice(2, 10);

const keyed = (segment: Segment): SegmentDraft => ({ ...segment, key: newKey() });

/** Five minutes to arrive, three rounds, then wherever one likes. */
const usualProgramme: readonly Segment[] = [
  { kind: 'hall', seconds: 300, topicTables: [] },
  { kind: 'mixing', rounds: 3, seconds: 600, tableSize: null, questions: [] },
  { kind: 'hall', seconds: 1200, topicTables: [] },
];

interface Beginning {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
  /** Questions that open a conversation anywhere, in that language. */
  readonly questions: readonly string[];
}

const week = 7 * 86_400_000;

/** A gathering that needs a title only: in a week at two in the afternoon, one language, the usual programme. */
export function newDraft({ now, timeZone, language, questions }: Beginning): AboutDraft {
  const asked = questions.map((text, index) => ({ id: `q${index + 1}`, text: { [language]: text } }));
  return {
    title: {},
    organisedBy: '',
    responsible: '',
    date: wallTimeAt(now + week, timeZone).date,
    time: '14:00',
    timeZone,
    languages: [language],
    themes: [],
    questions: asked,
    programme: usualProgramme.map((segment) =>
      keyed(segment.kind === 'mixing' ? { ...segment, questions: asked.slice(0, segment.rounds).map(({ id }) => id) } : segment),
    ),
    door: 'open',
    tablesBy: 'anyone',
    retentionDays: 90,
    rehearsal: false,
    chathamHouse: false,
    attendanceList: false,
  };
}

export function draftOf({ startsAt, programme, logo: _logo, ...rest }: About): AboutDraft {
  return { ...rest, ...wallTimeAt(startsAt, rest.timeZone), programme: programme.map(keyed) };
}

export type DraftProblem = 'title' | 'when' | 'past' | 'languages' | 'programme' | 'cafe';

/** A start that is named this long after it was meant still stands, milliseconds. */
const grace = 5 * 60_000;

/** What keeps the draft from being a gathering; empty when nothing does. One that begins anew does so after `now`. */
export function problemsOf(draft: AboutDraft, now = -Infinity): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const startsAt = instantOf(draft, draft.timeZone);
  if (Object.keys(written(draft.title)).length === 0) problems.push('title');
  if (startsAt === null) problems.push('when');
  else if (startsAt < now - grace) problems.push('past');
  if (draft.languages.length === 0) problems.push('languages');
  if (draft.programme.length === 0) problems.push('programme');
  if (draft.programme.some((part) => lacksTopics(draft, part))) problems.push('cafe');
  return problems;
}

/** Those of a world café's topics that have a name. */
export const topicsOf = (draft: Pick<AboutDraft, 'themes'>, topics: readonly string[]): readonly string[] =>
  topics.filter((id) => draft.themes.some((theme) => theme.id === id && !isEmpty(theme.name)));

/** Whether it is a world café that has not two topics to go between. */
export const lacksTopics = (draft: Pick<AboutDraft, 'themes'>, part: Segment): boolean =>
  part.kind === 'world_cafe' && topicsOf(draft, part.topics).length < 2;

/** The draft with these themes; those that are new join a world café that has too few topics. */
export function withThemes(draft: AboutDraft, themes: readonly Theme[]): AboutDraft {
  const added = themes.filter(({ id }) => !draft.themes.some((theme) => theme.id === id)).map(({ id }) => id);
  const programme = draft.programme.map((part) =>
    part.kind === 'world_cafe' && lacksTopics(draft, part) ? { ...part, topics: [...part.topics, ...added] } : part,
  );
  return { ...draft, themes, programme: added.length === 0 ? draft.programme : programme };
}

/** The gathering as written; what was left empty is left out, and what the programme names of it too. Null while there are problems. */
export function aboutOf(draft: AboutDraft, now?: number): About | null {
  const startsAt = instantOf(draft, draft.timeZone);
  if (startsAt === null || problemsOf(draft, now).length > 0) return null;
  const { date: _date, time: _time, ...rest } = draft;
  const themes: Theme[] = draft.themes.flatMap((theme) => (isEmpty(theme.name) ? [] : [{ ...theme, name: written(theme.name) }]));
  const questions: Question[] = draft.questions.flatMap(({ id, text }) => (isEmpty(text) ? [] : [{ id, text: written(text) }]));
  const isTheme = (id: string) => themes.some((theme) => theme.id === id);
  const isQuestion = (id: string) => questions.some((question) => question.id === id);
  return {
    ...rest,
    title: written(draft.title),
    organisedBy: draft.organisedBy.trim(),
    responsible: draft.responsible.trim(),
    startsAt,
    themes,
    questions,
    programme: draft.programme.map(({ key: _key, ...segment }) => {
      switch (segment.kind) {
        case 'hall':
          return { ...segment, topicTables: segment.topicTables.filter(isTheme) };
        case 'mixing':
          return { ...segment, questions: segment.questions.filter(isQuestion).slice(0, segment.rounds) };
        case 'world_cafe':
          return {
            ...segment,
            questions: segment.questions.filter(isQuestion).slice(0, segment.rounds),
            topics: segment.topics.filter(isTheme),
          };
        case 'plenary':
          return segment;
      }
    }),
  };
}

/** Start of each segment and of what follows the last one, in epoch milliseconds; empty without a date. */
export function startsOf(draft: AboutDraft): number[] {
  const first = instantOf(draft, draft.timeZone);
  if (first === null) return [];
  const starts = [first];
  for (const segment of draft.programme) starts.push((starts.at(-1) ?? first) + segmentSeconds(segment) * 1000);
  return starts;
}

const isEmpty = (text: LocalText): boolean => Object.keys(written(text)).length === 0;

function written(text: LocalText): LocalText {
  return Object.fromEntries(Object.entries(text).flatMap(([language, words]) => (words.trim() === '' ? [] : [[language, words.trim()]])));
}
