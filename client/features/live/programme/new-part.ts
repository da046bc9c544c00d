import type { About, Segment } from '#shared/gathering/about.ts';

type Kind = Segment['kind'];

/** What can be added while the programme runs; a world café needs two themes. */
export const newParts = ({ themes }: Pick<About, 'themes'>): Kind[] => [
  'mixing',
  ...(themes.length > 1 ? (['world_cafe'] as const) : []),
  'plenary',
  'hall',
];

/** A part as it is added to a programme: short, since time is what runs out; with the question that no part of it asks yet. */
export function newPart(kind: Kind, { themes, questions, programme }: Pick<About, 'themes' | 'questions' | 'programme'>): Segment {
  const asked = new Set(programme.flatMap((part) => ('questions' in part ? part.questions : [])));
  const next = questions.find(({ id }) => !asked.has(id)) ?? questions[0];
  switch (kind) {
    case 'hall':
      return { kind, seconds: 600, topicTables: [] };
    case 'mixing':
      return { kind, rounds: 1, seconds: 600, tableSize: null, questions: next === undefined ? [] : [next.id] };
    case 'world_cafe':
      return { kind, rounds: 2, seconds: 900, tableSize: null, questions: [], topics: themes.map(({ id }) => id) };
    case 'plenary':
      return { kind, seconds: 600 };
  }
}
