/**
 * Calls back whenever the page is there again: shown after it was hidden, resumed after the system froze it, brought back
 * from the browser's history, or online again. Returns the function that stops listening.
 */
export function onPageReturn(window: Window, back: () => void): () => void {
  const { document } = window;
  const look = () => {
    if (document.visibilityState === 'visible') back();
  };
  window.addEventListener('online', look);
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  document.addEventListener('resume', look);
  return () => {
    window.removeEventListener('online', look);
    window.removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', look);
    document.removeEventListener('resume', look);
  };
}
