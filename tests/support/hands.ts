import type { Locator, Page } from 'playwright-core';

/** What one does to controls, with a pointer or without one. */
export interface Hand {
  press(control: Locator): Promise<unknown>;
  /** Puts `text` in place of what stands there. */
  write(field: Locator, text: string): Promise<unknown>;
  /** Ticks or clears a box. */
  tick(box: Locator, on: boolean): Promise<unknown>;
  /** Chooses from a native list by the text of the choice. */
  choose(list: Locator, label: string): Promise<unknown>;
}

export const withPointer: Hand = {
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  tick: (box, on) => box.setChecked(on),
  choose: async (list, label) => list.selectOption({ index: (await choicesOf(list, label)).wanted }),
};

/** Where a list stands, and where the choice with this text is; spaces are all alike. */
async function choicesOf(list: Locator, label: string): Promise<{ readonly here: number; readonly wanted: number }> {
  const found = await list.evaluate((element, text) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    const plain = (words: string) => words.replaceAll(/\s+/g, ' ');
    return { here: selectedIndex, wanted: [...options].findIndex((option) => plain(option.label) === plain(text)) };
  }, label);
  if (found.wanted < 0) throw new Error(`There is no choice ${label}.`);
  return found;
}

/** Somebody without a pointer, who sees where the focus is. */
export class Keyboard implements Hand {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Tab by Tab, in the direction in which it stands. */
  async to(target: Locator): Promise<void> {
    // In a tab that nobody sees, nothing moves: a menu would neither open nor close.
    await this.page.bringToFront();
    await target.waitFor();
    for (let stops = 0, turns = 0, last = ''; stops < 400 && turns < 4; stops += 1) {
      const step = await target.evaluate((element) => {
        const { activeElement } = document;
        if (activeElement === element) return '';
        const isBefore = activeElement !== null && activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (step === '') return;
      if (last !== '' && step !== last) turns += 1;
      last = step;
      await this.keys(step);
    }
    throw new Error(`The Tab key never comes to ${String(target)}.`);
  }

  async press(control: Locator): Promise<void> {
    await this.to(control);
    await this.keys('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.keys('Control+A');
    await this.page.keyboard.type(text);
  }

  /** As a paste does. */
  async paste(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.insertText(text);
  }

  async tick(box: Locator, on: boolean): Promise<void> {
    if ((await box.isChecked()) === on) return;
    await this.to(box);
    await this.keys('Space');
  }

  async choose(list: Locator, label: string): Promise<void> {
    await this.to(list);
    const { here, wanted } = await choicesOf(list, label);
    const key = wanted > here ? 'ArrowDown' : 'ArrowUp';
    for (let steps = Math.abs(wanted - here); steps > 0; steps -= 1) await this.keys(key);
  }

  /** Opens a menu and takes one of its lines. */
  async take(menu: Locator, line: string): Promise<void> {
    await this.press(menu);
    const item = this.page.getByRole('menuitem', { name: line });
    await item.waitFor();
    for (let steps = 0; steps < 20; steps += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) {
        await this.keys('Enter');
        await item.waitFor({ state: 'detached' });
        return;
      }
      await this.keys('ArrowDown');
    }
    throw new Error(`The arrow keys never come to ${line}.`);
  }
}
