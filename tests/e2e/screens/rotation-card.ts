import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The card of the next table, before the bell. */
export function rotationCard({ page, say }: Visitor) {
  const card = page.getByRole('region', { name: new RegExp(`^${say('participant', 'table', { number: '' })}`) });
  return {
    card,
    goNow: card.getByRole('button', { name: say('rotation', 'goNow') }),
    takeABreath: card.getByRole('button', { name: say('rotation', 'breathe') }),
  };
}
