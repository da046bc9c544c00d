import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The page on which one checks device and connection, as people find their way in it. */
export const checkScreen = ({ page, say }: Visitor) => ({
  begin: page.getByRole('button', { name: say('check', 'start') }),
  playSound: page.getByRole('button', { name: say('join', 'tap'), exact: true }),
  answer: (heard: 'heard' | 'silent') => page.getByRole('button', { name: say('check', `sound.${heard}`) }),
  copyReport: page.getByRole('button', { name: say('check', 'report.copy') }),
  copied: page.getByRole('button', { name: say('check', 'report.copied') }),
  /** On a machine that has much to do a good connection may be no more than fair. */
  verdict: page
    .getByRole('heading', { name: say('check', 'quality.good') })
    .or(page.getByRole('heading', { name: say('check', 'quality.fair') })),
});
