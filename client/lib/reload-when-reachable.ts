/** The pages, by their script, that were loaded anew from here. */
const key = 'foyer.reloaded-from';

/**
 * Waits until the server answers and loads the page anew; never resolves. Once by itself: rejects with `error` where a page of the same
 * version was left that way before, however long ago. What it lacks is not to be had then, and whoever reads is not to be thrown out
 * of their page again and again.
 */
export async function reloadWhenReachable(error: unknown): Promise<never> {
  const left = sessionStorage.getItem(key)?.split(' ') ?? [];
  const page = version();
  if (left.includes(page)) throw error;
  while (!(await reachable())) await new Promise((resolve) => setTimeout(resolve, 1000 + 3000 * Math.random()));
  sessionStorage.setItem(key, [...left, page].join(' '));
  location.reload();
  return new Promise<never>(() => undefined);
}

/** Its script has another name in every version. */
const version = (): string => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? 'unnamed';

async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
