import type { Page } from 'playwright-core';
import { dress, type Look } from './looks.ts';

/** How people read who need a screen otherwise than it was drawn. */
export const waysOfReading = ['text spacing', 'text of 200 %', 'forced colours'] as const;
type WayOfReading = (typeof waysOfReading)[number];

/** Whoever comes by phone has text as large as it goes there; everyone else has all of it. */
const widths = { 'text spacing': [1280, 320], 'text of 200 %': [1280, 640], 'forced colours': [1280, 320] } as const;

/** What is lost to somebody who reads in this way: a page that scrolls sideways, a control out of reach or cut off. Ends as it began, at 1280 pixels. */
export async function lostTo(way: WayOfReading, page: Page): Promise<string[]> {
  const found: string[] = [];
  await read(page, way);
  for (const width of widths[way]) {
    await page.setViewportSize({ width, height: 800 });
    for (const lost of await page.evaluate(lostControls)) found.push(`${way}, ${width}: ${lost}`);
  }
  await read(page, null);
  await dress(page, { theme: 'light', width: 1280 } satisfies Omit<Look, 'locale'>);
  return found;
}

/** Shows the page in this way, or as it was drawn. Set by the script's own way to styles, as the content security policy wants it. */
async function read(page: Page, way: WayOfReading | null): Promise<void> {
  await page.emulateMedia({ forcedColors: way === 'forced colours' ? 'active' : 'none' });
  await page.evaluate(
    ({ size, sheet }) => {
      document.documentElement.style.fontSize = size;
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(sheet);
      document.adoptedStyleSheets = sheet === '' ? [] : [spacing];
    },
    { size: way === 'text of 200 %' ? '200%' : '', sheet: way === 'text spacing' ? spaced : '' },
  );
}

/** WCAG 1.4.12, word for word. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Runs in the page, once what is laid out by its measured size was. */
async function lostControls(): Promise<string[]> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const { scrollWidth, clientWidth } = document.documentElement;
  const lost = scrollWidth > clientWidth ? [`it scrolls sideways, ${scrollWidth} in ${clientWidth}`] : [];
  const unseen = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { clipPath, opacity } = getComputedStyle(one);
      if (clipPath !== 'none' || opacity === '0') return true;
    }
    return false;
  };
  for (const control of document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role="timer"], h1')) {
    const box = control.getBoundingClientRect();
    if (!control.checkVisibility() || box.width < 2 || unseen(control)) continue;
    const name = `${control.tagName.toLowerCase()} "${(control.getAttribute('aria-label') ?? control.textContent).slice(0, 40)}"`;
    if (box.bottom < 0) continue;
    const { overflowY } = getComputedStyle(control);
    const tall = overflowY !== 'visible' && control.scrollHeight - control.clientHeight > 1;
    if (
      (tall || control.scrollWidth - control.clientWidth > 1) &&
      control.clientWidth > 0 &&
      !['INPUT', 'SELECT'].includes(control.tagName)
    )
      lost.push(`${name} does not hold its words`);
    // In a part that scrolls it can be reached; in one that is cut off it cannot.
    for (let around = control.parentElement; around; around = around.parentElement) {
      const { overflowX: across, overflowY: down } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      const outside =
        (across === 'hidden' || across === 'clip' ? Math.max(edge.left - box.left, box.right - edge.right) : 0) > 1 ||
        (down === 'hidden' || down === 'clip' ? Math.max(edge.top - box.top, box.bottom - edge.bottom) : 0) > 1;
      if (outside) {
        lost.push(`${name} is cut off by ${around.tagName.toLowerCase()}.${around.className}`);
        break;
      }
      if (across === 'auto' || across === 'scroll' || down === 'auto' || down === 'scroll') break;
    }
  }
  return lost;
}
