import type { BrowserContext } from 'playwright-core';

/** What pages must never do, noticed while they live. */
export interface PageWatch {
  /** Errors on the console (what the content security policy refused is among them), errors nobody caught, foreign requests. */
  readonly trouble: readonly string[];
}

/** Watches every page of a context, present and to come; only `origin` may be asked for anything. */
export function watchPages(context: BrowserContext, origin: string): PageWatch {
  const trouble: string[] = [];
  const { host } = new URL(origin);
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    trouble.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && asked !== host) trouble.push(`foreign request: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) trouble.push(`foreign socket: ${socket.url()}`);
    });
  });
  return { trouble };
}
