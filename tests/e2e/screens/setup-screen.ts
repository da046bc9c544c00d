import type { Visitor } from '#tests/support/whole-foyer.ts';

/** A text with any figure in it, in each of its plural forms. */
const forAnyCount = (say: (count: number) => string): RegExp =>
  new RegExp(`^(${[1, 2, 3, 11, 100].map((count) => say(count).replace(String(count), '\\d+')).join('|')})$`);

/** Where a gathering is prepared. */
export function setupScreen({ page, say }: Visitor) {
  const theme = (number: number) => page.getByRole('textbox', { name: say('setup', 'topics.theme', { number }) });
  return {
    /** A theme by its place, in the gathering's first language. */
    theme: (number: number) => theme(number).first(),
    /** What it is dragged by. */
    grip: (number: number) =>
      page
        .getByRole('listitem')
        .filter({ has: theme(number) })
        .locator('[aria-hidden]')
        .first(),
    /** Answers once a plan was tried. */
    matrix: page.getByRole('button', { name: say('setup', 'matrix.title'), disabled: false }),
    create: page.getByRole('button', { name: say('setup', 'create') }),
    list: page.getByRole('textbox', { name: say('invite', 'source.list') }),
    check: page.getByRole('button', { name: say('invite', 'source.check') }),
    /** A list that was read, before anybody is invited. */
    checked: page.getByRole('region', { name: say('invite', 'check.title') }),
    discard: page.getByRole('button', { name: say('invite', 'check.discard') }),
    leaveWrong: page.getByRole('button', { name: forAnyCount((count) => say('invite', 'check.leaveWrong', { count })) }),
    invite: page
      .getByRole('region', { name: say('invite', 'check.title') })
      .getByRole('button', { name: forAnyCount((count) => say('invite', 'check.invite', { count })) }),
    /** What the shared link opens. */
    limits: page.getByText(say('invite', 'limits.title'), { exact: true }).first(),
    /** Everyone with a personal link. */
    guests: page.getByRole('region', { name: say('invite', 'links') }),
    /** The step one is at. */
    current: (step: 'topics' | 'people') => page.getByRole('heading', { level: 1, name: say('setup', `step.${step}`), exact: true }),
    step: (step: 'about' | 'topics' | 'programme' | 'people') =>
      page.getByRole('navigation', { name: say('setup', 'steps') }).getByRole('button', { name: say('setup', `step.${step}`) }),
  };
}
