export interface Fade {
  set(value: number): void;
  /** Moves to `value` in `ms` (at once in a hidden page, whose timers are slowed), then calls `done`. */
  to(value: number, ms: number, done?: () => void): void;
}

const step = 10;

/** Moves one number, such as a volume in 0…1, smoothly; the newest call wins. */
export function createFade(apply: (value: number) => void): Fade {
  let now = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const set = (value: number) => {
    clearInterval(timer);
    now = value;
    apply(value);
  };
  return {
    set,
    to(value, ms, done) {
      clearInterval(timer);
      const from = now;
      const began = performance.now();
      const finish = () => {
        set(value);
        done?.();
      };
      if (ms <= 0 || document.hidden) {
        finish();
        return;
      }
      timer = setInterval(() => {
        const part = (performance.now() - began) / ms;
        if (part >= 1) {
          finish();
          return;
        }
        now = from + (value - from) * part;
        apply(now);
      }, step);
    },
  };
}
