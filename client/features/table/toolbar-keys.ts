const step: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Safari before 17.4 does not say. */
const isShown = (control: HTMLElement): boolean => !('checkVisibility' in control) || control.checkVisibility();

/** Arrows go from one control of a toolbar to the next in the way the page is read, round and round; Home and End to the outermost. Returns how to stop. */
export function bindToolbarKeys(bar: HTMLElement | null): () => void {
  const press = (event: KeyboardEvent) => {
    if (bar === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const controls = [...bar.querySelectorAll<HTMLElement>('button')].filter(isShown);
    const here = controls.findIndex((control) => control === event.target);
    if (here < 0) return;
    const by = (step[event.key] ?? 0) * (getComputedStyle(bar).direction === 'rtl' ? -1 : 1);
    const there = event.key === 'Home' ? 0 : event.key === 'End' ? controls.length - 1 : here + by;
    if (there === here) return;
    event.preventDefault();
    controls.at(there % controls.length)?.focus();
  };
  bar?.addEventListener('keydown', press);
  return () => bar?.removeEventListener('keydown', press);
}
