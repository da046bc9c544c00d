/**
 * Turns Ctrl-C and its relatives into an AbortSignal, so that what is under way can put itself away first.
 * @returns {{ signal: AbortSignal, exitCode: () => number, release: () => void }}
 */
export function listenForStop() {
  const controller = new AbortController();
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  let code = 130;
  /** @param {NodeJS.Signals} name */
  const stop = (name) => {
    code = 128 + (numbers[/** @type {keyof typeof numbers} */ (name)] ?? 2);
    controller.abort();
  };
  const names = /** @type {NodeJS.Signals[]} */ (Object.keys(numbers));
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
