import express, { type Express, type Request, type Response } from 'express';
import { limits } from '#shared/contract/limits.ts';
import { mediaHookPath } from '#server/config/media-hook-path.ts';

/** Resolves to false when the message is not signed by our media server. */
export type TakeMediaHint = (body: string, signature: string) => Promise<boolean>;

/** The signature is of the body's very bytes, so it is taken as it came. No cookie and no origin count here. */
export function installMediaHook(app: Express, take: TakeMediaHint): void {
  const raw = express.text({ type: () => true, limit: limits.bodyBytes, defaultCharset: 'utf-8' });
  app.post(mediaHookPath, raw, async (request: Request<object, unknown, unknown>, response: Response) => {
    const { body } = request;
    const taken = typeof body === 'string' && (await take(body, request.get('authorization') ?? ''));
    response.status(taken ? 200 : 401).end();
  });
}
