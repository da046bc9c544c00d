/** Somebody who neither moves, types nor speaks for so long is asked before being counted in. */
const idleAfter = 120_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

interface IdleWatch {
  /** A sign of life that the page does not see by itself: one's own voice. */
  readonly sign: () => void;
  readonly stop: () => void;
}

/** Tells when someone becomes idle and when they are back; says nothing until the first change. */
export function watchIdle(target: Pick<Window, 'addEventListener' | 'removeEventListener'>, changed: (idle: boolean) => void): IdleWatch {
  let idle = false;
  let lastSign = performance.now();
  let timer = setTimeout(check, idleAfter);

  function check() {
    const left = lastSign + idleAfter - performance.now();
    if (left > 0) {
      timer = setTimeout(check, left);
      return;
    }
    idle = true;
    changed(true);
  }

  function sign() {
    lastSign = performance.now();
    if (!idle) return;
    idle = false;
    timer = setTimeout(check, idleAfter);
    changed(false);
  }

  for (const name of signs) target.addEventListener(name, sign, { capture: true, passive: true });
  return {
    sign,
    stop() {
      clearTimeout(timer);
      for (const name of signs) target.removeEventListener(name, sign, { capture: true });
    },
  };
}
