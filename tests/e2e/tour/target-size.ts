import type { Page } from 'playwright-core';

/** Controls on the page smaller than 44 pixels, with their size; a link within a text is as large as its line. */
export const smallTargets = (page: Page): Promise<string[]> => page.evaluate(smallControls);

/** Runs in the page. */
function smallControls(): string[] {
  const least = 44;
  const small: string[] = [];
  const isForTheEar = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isForTheEar(element.parentElement));
  const kinds = 'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role^="menuitem"]';
  for (const control of document.querySelectorAll<HTMLElement>(kinds)) {
    if (!control.checkVisibility() || control.offsetWidth < 2 || isForTheEar(control)) continue;
    if (control.tagName === 'A' && getComputedStyle(control).display === 'inline') continue;
    const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
    const boxes = [control, ...labels].map((element) => element.getBoundingClientRect());
    const across = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const down = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    // Layout has halves of pixels.
    if (across > least - 0.5 && down > least - 0.5) continue;
    const name = control.getAttribute('aria-label') ?? control.textContent;
    small.push(
      `${control.tagName.toLowerCase()}.${control.className} "${name.slice(0, 40)}" is ${Math.round(across)} × ${Math.round(down)}`,
    );
  }
  return small;
}
