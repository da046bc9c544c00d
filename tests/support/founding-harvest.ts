import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardContent } from '#shared/gathering/commands.ts';
import type { CardKind } from '#shared/gathering/state.ts';
import type { HarvestCard } from '#shared/harvest/harvest-card.ts';

interface FoundingCards {
  readonly cards: readonly {
    readonly id: string;
    readonly kind: CardKind;
    readonly question: string;
    readonly themes: readonly string[];
    readonly organisation: string | null;
    readonly usToo: readonly string[];
    readonly startsOn?: string;
    readonly table?: string;
    readonly language: string;
    readonly text: string;
    readonly link?: string;
    readonly endsOn?: string;
    readonly place?: string;
    readonly authors?: readonly string[];
    readonly year?: number;
  }[];
  /** What the harvest must come to. */
  readonly expected: {
    readonly themesByOrganisations: readonly { readonly theme: string; readonly organisations: number }[];
    readonly themesByMereCardCount: readonly string[];
    readonly needsByOrganisations: readonly { readonly card: string; readonly organisations: number }[];
    readonly calendar: readonly string[];
    readonly readingList: readonly string[];
    readonly withoutAttribution: readonly string[];
  };
}

const file = join(import.meta.dirname, '../../server/rehearsal/founding-case/cards.json');
const founding = JSON.parse(readFileSync(file, 'utf8')) as FoundingCards;

export const { expected } = founding;

/** The founding case's cards as the harvest counts them. */
export const foundingCards: readonly HarvestCard[] = founding.cards.map(
  ({ id, kind, question, themes, organisation, usToo, startsOn, table }, order) => ({
    id,
    kind,
    question,
    themes,
    table: table ?? `table of ${question}`,
    order,
    startsOn: startsOn ?? '',
    origin:
      organisation === null ? { kind: 'unnamed', among: 3, usToo: 0 } : { kind: 'named', voice: organisation, usToo, usTooUnnamed: 0 },
  }),
);

export const foundingThemes = ['vulnerable-groups', 'organised-crime', 'polarisation', 'methods', 'women-public-space', 'local-partners'];
export const foundingQuestions = ['challenges', 'work', 'highlights'];

/** What its people write, by organisation id; null under the Chatham House rule. */
export const foundingContents: readonly {
  readonly id: string;
  readonly organisation: string | null;
  readonly usToo: readonly string[];
  readonly content: CardContent;
}[] = founding.cards.map((card) => ({
  id: card.id,
  organisation: card.organisation,
  usToo: card.usToo,
  content: {
    kind: card.kind,
    question: card.question,
    themes: card.themes,
    text: {
      text: card.text,
      language: card.language,
      link: card.link ?? '',
      event: card.kind === 'event' ? { startsOn: card.startsOn ?? '', endsOn: card.endsOn ?? '', place: card.place ?? '' } : null,
      publication: card.kind === 'publication' ? { authors: card.authors?.join(', ') ?? '', year: card.year ?? null } : null,
    },
  },
}));

export const foundingOrganisations = [
  ...new Set(founding.cards.flatMap(({ organisation, usToo }) => [...usToo, organisation ?? []].flat())),
];
