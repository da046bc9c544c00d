const answerWithin = 6_000;

/** Whether a WebSocket to this server opens and something comes back by it; some proxies let it open, and nothing through. */
export function trySignalling(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const end = (open: boolean) => {
      clearTimeout(timer);
      socket.close();
      resolve(open);
    };
    const timer = setTimeout(() => end(false), answerWithin);
    // The server greets first.
    socket.addEventListener('message', () => end(true));
    socket.addEventListener('error', () => end(false));
  });
}
