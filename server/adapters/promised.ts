/** Runs work at once and promises its result, so that what it throws becomes a rejection. */
export function promised<T>(work: () => T | PromiseLike<T>): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
