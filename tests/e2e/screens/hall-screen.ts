import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The hall with its tables. */
export function hallScreen({ page, say }: Visitor) {
  const picked = page.getByRole('button', { name: say('hall', 'sit'), exact: true });
  return {
    title: page.getByRole('heading', { level: 1 }),
    /** On the plan or in the list. */
    table: (number: number) => page.getByRole('button', { name: new RegExp(`^${say('participant', 'table', { number })},`) }),
    sit: picked,
    seatMe: page.getByRole('button', { name: say('hall', 'seatMe') }),
    openTable: page.getByRole('list', { name: say('hall', 'tables') }).getByRole('button', { name: say('hall', 'openTable') }),
    countMeIn: page.getByRole('button', { name: say('hall', 'countIn.yes') }),
    takeABreath: page.getByRole('button', { name: say('hall', 'countIn.no') }),
    look: (look: 'plan' | 'list') => page.getByRole('radio', { name: say('hall', `look.${look}`) }),
    leave: page.getByRole('button', { name: say('gathering', 'leave.button') }),
    /** Where a newer page of the same person has the seat. */
    takeBack: page.getByRole('button', { name: say('gathering', 'elsewhere.takeBack') }),
    /** Puts away the table one picked, which on phones lies over the hall. */
    closePicked: async () => {
      await page.keyboard.press('Escape');
    },
  };
}
