import type { TableView } from '#shared/gathering/view/types.ts';

export interface CommonLine {
  readonly kind: 'languages' | 'topic';
  /** Language codes, or a topic as its people wrote it. */
  readonly items: readonly string[];
  /** How many share it; null: everyone. */
  readonly people: number | null;
}

const most = 3;

/** What people at a table have in common, in a few lines: languages of all together first, then what fewer share. */
export function commonLines({ languages, topics }: TableView['common'], everyone: number): CommonLine[] {
  const ofAll = languages.filter(({ people }) => people >= everyone).map(({ language }) => language);
  const lines: CommonLine[] = ofAll.length > 0 ? [{ kind: 'languages', items: ofAll, people: null }] : [];
  for (const { topic, people } of topics) lines.push({ kind: 'topic', items: [topic], people: people >= everyone ? null : people });
  for (const { language, people } of languages) if (people < everyone) lines.push({ kind: 'languages', items: [language], people });
  return lines.slice(0, most);
}
