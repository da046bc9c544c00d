type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen from going dark until the returned function is called, where the browser can. The browser lets go by
 * itself whenever the page is hidden, or on a low battery; it is asked again when the page is seen again.
 */
export function keepScreenAwake(wakeLock: Pick<WakeLock, 'request'> | undefined, page: Page): () => void {
  if (wakeLock === undefined) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  let done = false;

  const letGoIfDone = () => {
    if (done && lock?.released === false) void lock.release();
  };
  const ask = async () => {
    if (done || asking || page.visibilityState !== 'visible' || lock?.released === false) return;
    asking = true;
    try {
      lock = await wakeLock.request('screen');
    } catch {
      // Refused, as on a low battery: the screen goes dark as it always does.
    }
    asking = false;
    letGoIfDone();
  };
  const look = () => void ask();
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    done = true;
    page.removeEventListener('visibilitychange', look);
    letGoIfDone();
  };
}
