import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The gathering's page once it is over. */
export function afterScreen({ page, say }: Visitor) {
  return {
    title: page.getByRole('heading', { level: 1, name: say('after', 'title') }),
    cards: page.getByRole('region', { name: say('card', 'mine') }),
  };
}
