import type { Visitor } from '#tests/support/whole-foyer.ts';

/** Where a gathering is run. */
export function liveScreen({ page, say }: Visitor) {
  return {
    look: (look: 'tables' | 'people') => page.getByRole('radio', { name: say('live', `${look}.title`) }),
    pause: page.getByRole('button', { name: say('live', 'actions.pause') }),
  };
}
