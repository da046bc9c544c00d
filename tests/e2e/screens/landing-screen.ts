import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The front door. */
export function landingScreen({ page, say }: Visitor) {
  return {
    prepare: page.getByRole('link', { name: say('landing', 'prepare') }),
    tryFoundingCase: page.getByRole('button', { name: say('landing', 'try') }),
  };
}
