import type { Visitor } from '#tests/support/whole-foyer.ts';
import type { Mode } from '#shared/gathering/people.ts';

/** The gathering's page and the way in. */
export function joinScreen({ page, say }: Visitor) {
  return {
    name: page.getByRole('textbox', { name: say('join', 'name') }),
    organisation: page.getByRole('textbox', { name: say('join', 'organisation') }),
    /** By its name in the visitor's language. */
    language: (name: string) => page.getByRole('checkbox', { name, exact: true }),
    tryDevices: page.getByRole('button', { name: say('join', 'try') }),
    preview: page.getByLabel(say('join', 'preview')),
    level: page.getByRole('meter', { name: say('join', 'level') }),
    way: (mode: Mode | 'retry') => page.getByRole('button', { name: say('join', `way.${mode}`), exact: true }),
  };
}

export interface Arrival {
  readonly name: string;
  readonly mode: Mode;
  /** A language besides the one of their browser, by its name there. */
  readonly speaks?: string;
}

/** By the link, through the form and the device check, to the door. */
export async function comeToTheDoor(visitor: Visitor, address: string, arrival: Arrival): Promise<void> {
  await visitor.page.goto(address);
  await sayWhoOneIs(visitor, arrival);
}

/** Fills in the form, and tries the devices. */
export async function sayWhoOneIs(visitor: Visitor, { name, mode, speaks }: Arrival): Promise<void> {
  const join = joinScreen(visitor);
  await join.name.fill(name);
  if (speaks !== undefined) await join.language(speaks).check();
  if (mode === 'listening') return;
  await join.tryDevices.click();
  await join.level.waitFor();
  if (mode === 'full') await join.preview.waitFor();
}
