const key = 'foyer.reloaded-at';
/** A page that was just loaded anew and fails again would only turn in a circle. */
const circle = 60_000;

/** Waits until the server answers and loads the page anew; never resolves. Rejects with `error` when that was tried a moment ago. */
export async function reloadWhenReachable(error: unknown): Promise<never> {
  if (Date.now() - lastReload() < circle) throw error;
  while (!(await reachable())) await new Promise((resolve) => setTimeout(resolve, 1000 + 3000 * Math.random()));
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
  return new Promise<never>(() => undefined);
}

const lastReload = (): number => Number(sessionStorage.getItem(key) ?? 0);

async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
