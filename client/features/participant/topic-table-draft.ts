/** What a topic table is about, for how many, and in which languages. */
export interface TopicTableDraft {
  readonly topic: string;
  readonly theme: string | null;
  readonly question: string | null;
  readonly languages: readonly string[];
  readonly seats: number;
}

/** What the fields of the form say. */
export function draftIn(form: FormData): TopicTableDraft {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const text = (name: string) => texts(name).join('').trim();
  return {
    topic: text('topic'),
    theme: text('theme') || null,
    question: text('question') || null,
    languages: texts('language'),
    seats: Number(text('seats')),
  };
}

/** The fields in which the draft is another than what the form began with, as text to be kept. */
export function changesOf(draft: TopicTableDraft, begin: TopicTableDraft): Readonly<Record<string, string>> {
  const fields = Object.entries(asTexts(draft));
  const before = asTexts(begin);
  return Object.fromEntries(fields.filter(([name, text]) => text !== before[name]));
}

/** What the form begins with, with what was changed the last time and not sent. */
export function withChanges(begin: TopicTableDraft, changes: Readonly<Partial<Record<string, string>>>): TopicTableDraft {
  const { topic = '', theme, question, languages = '', seats } = { ...asTexts(begin), ...changes };
  return {
    topic,
    theme: theme || null,
    question: question || null,
    languages: languages.split(' ').filter((code) => code !== ''),
    seats: Number(seats) || begin.seats,
  };
}

function asTexts({ topic, theme, question, languages, seats }: TopicTableDraft): Record<string, string> {
  return { topic, theme: theme ?? '', question: question ?? '', languages: [...languages].sort().join(' '), seats: String(seats) };
}
