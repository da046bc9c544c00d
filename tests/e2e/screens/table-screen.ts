import type { Visitor } from '#tests/support/whole-foyer.ts';

/** The table, on a screen wide enough for the whole control bar. */
export function tableScreen({ page, say }: Visitor) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const drawer = (name: 'cards' | 'people') => page.getByRole('complementary', { name: say('table', name) });
  return {
    title: page.getByRole('heading', { level: 1 }),
    tile: (name: string) => page.getByRole('region', { name, exact: true }),
    leave: button(say('table', 'leave')),
    hand: button(say('table', 'hand')),
    write: page.getByRole('toolbar', { name: say('table', 'controls') }).getByRole('button', { name: say('table', 'write'), exact: true }),
    cards: page.getByRole('button', { name: new RegExp(`^${say('table', 'cards')}`) }),
    people: button(say('table', 'people')),
    settings: button(say('table', 'settings')),
    soundOnly: page.getByRole('switch', { name: say('settings', 'soundOnly.label') }),
    signing: page.getByRole('switch', { name: say('settings', 'signing.label') }),
    iSpeak: button(say('table', 'iSpeak')),
    mutedHint: page.getByRole('switch', { name: say('settings', 'mutedHint.label') }),
    noiseSuppression: page.getByRole('switch', { name: say('settings', 'noiseSuppression.label') }),
    showPictures: button(say('table', 'line.show')),
    microphone: page.getByRole('button', { name: new RegExp(`^(${say('table', 'microphone.on')}|${say('table', 'microphone.off')})`) }),
    camera: page.getByRole('button', { name: new RegExp(`^(${say('table', 'camera.on')}|${say('table', 'camera.off')})`) }),
    oneMoreMinute: button(say('table', 'oneMoreMinute')),
    /** Waits for the vote to open, and is quick: on a short round it is open for a few seconds. */
    voteForOneMoreMinute: () => button(say('table', 'oneMoreMinute')).click({ force: true, timeout: 90_000 }),
    liveText: page.getByRole('textbox', { name: say('table', 'liveText.write') }),
    /** A line that somebody else is still typing. */
    typed: (text: string) => page.getByRole('listitem').filter({ hasText: text }),
    /** Where a wide screen has not opened it by itself. */
    openCards: async () => {
      if (!(await drawer('cards').isVisible())) await page.getByRole('button', { name: new RegExp(`^${say('table', 'cards')}`) }).click();
    },
    lines: page.getByRole('log', { name: say('table', 'liveText.log') }),
    cardKind: page.getByRole('combobox', { name: say('card', 'kind') }),
    cardText: page.getByRole('textbox', { name: say('card', 'text') }),
    editCard: button(say('card', 'edit')),
    addCard: button(say('card', 'add')),
    /** Where the page's display is a fake one. */
    shareScreen: async () => {
      await button(say('table', 'shareScreen')).click();
      await button(say('share', 'text')).click();
    },
    askToShare: button(say('table', 'askToShare')),
    drawer,
  };
}
