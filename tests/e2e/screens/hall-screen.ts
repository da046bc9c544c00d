import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The hall with its tables. */
export function hallScreen({ page, say }: Visitor) {
  return {
    title: page.getByRole('heading', { level: 1 }),
    table: (topic: string) => page.getByRole('button', { name: new RegExp(topic) }),
    sit: page.getByRole('button', { name: say('hall', 'sit'), exact: true }),
    seatMe: page.getByRole('button', { name: say('hall', 'seatMe') }),
    openTable: page.getByRole('button', { name: say('hall', 'openTable') }),
    countMeIn: page.getByRole('button', { name: say('hall', 'countIn.yes') }),
    takeABreath: page.getByRole('button', { name: say('hall', 'countIn.no') }),
    look: (look: 'plan' | 'list') => page.getByRole('radio', { name: say('hall', `look.${look}`) }),
    leave: page.getByRole('button', { name: say('gathering', 'leave.button') }),
  };
}
