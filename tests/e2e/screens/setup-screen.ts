import type { Visitor } from '#tests/support/whole-foyer.ts';

/** Where a gathering is prepared. */
export function setupScreen({ page, say }: Visitor) {
  return {
    /** Answers once a plan was tried. */
    matrix: page.getByRole('button', { name: say('setup', 'matrix.title'), disabled: false }),
    create: page.getByRole('button', { name: say('setup', 'create') }),
    step: (step: 'about' | 'topics' | 'programme' | 'people') =>
      page.getByRole('navigation', { name: say('setup', 'steps') }).getByRole('button', { name: say('setup', `step.${step}`) }),
  };
}
