import type { TableView } from '#shared/gathering/view/types.ts';

/** What I do in the plenary. */
export type MyPart =
  { readonly kind: 'stage' } | { readonly kind: 'interpreter'; readonly language: string } | { readonly kind: 'listener' };

export function myPart({ people, plenary }: Pick<TableView, 'people' | 'plenary'>, me: string): MyPart {
  if (people.includes(me)) return { kind: 'stage' };
  const language = Object.entries(plenary?.interpreters ?? {}).find(([, person]) => person === me)?.[0];
  return language === undefined ? { kind: 'listener' } : { kind: 'interpreter', language };
}
