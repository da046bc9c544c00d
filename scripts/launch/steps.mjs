/** How often a line of progress appears where lines cannot be rewritten, in milliseconds: once at two seconds, then now and then. */
const plainProgressAt = [2000, 15_000];

/**
 * Tells a person what the set-up is doing: one line while a step works, one when it is done.
 * On a terminal the working line is rewritten in place; elsewhere plain lines follow each other.
 * @typedef {(doing: string) => void} Say tells what is being done now
 * @param {{ out?: { write(text: string): unknown, isTTY?: boolean | undefined }, now?: () => number }} [options]
 */
export function createSteps({ out = process.stdout, now = Date.now } = {}) {
  const rewrites = out.isTTY === true;

  /**
   * @param {string} title
   * @param {(say: Say) => Promise<string>} work returns what became of it, in a few words
   */
  async function step(title, work) {
    const began = now();
    let doing = '';
    let told = 0;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const seconds = () => Math.round((now() - began) / 1000);
    const line = () => `  … ${title}: ${doing}${seconds() >= 2 ? ` (${seconds()} s)` : ''}`;
    const tick = () => {
      if (rewrites) {
        out.write(`\r\x1b[K${line()}`);
      } else if (now() - began >= (plainProgressAt[0] ?? 0) + told * (plainProgressAt[1] ?? 0)) {
        told += 1;
        out.write(`${line()}\n`);
      }
    };
    const say = (/** @type {string} */ text) => {
      const first = doing === '';
      doing = text;
      if (first) {
        out.write(rewrites ? line() : `${line()}\n`);
        timer = setInterval(tick, 500);
      } else if (rewrites) {
        tick();
      }
    };
    const close = (/** @type {string} */ mark, /** @type {string} */ outcome) => {
      clearInterval(timer);
      out.write(
        `${rewrites && doing !== '' ? '\r\x1b[K' : ''}  ${mark} ${title}: ${outcome}${seconds() >= 2 ? ` (${seconds()} s)` : ''}\n`,
      );
    };
    try {
      close('✓', await work(say));
    } catch (error) {
      close('✗', 'stopped');
      throw error;
    }
  }

  return { step };
}
