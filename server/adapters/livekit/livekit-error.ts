import { ServerError } from 'livekit-server-sdk';
import type { MediaOffReason } from '#server/ports/media-server.ts';
import { redact } from './redact.ts';

/** A request to the media server that failed; its text holds neither token nor key, and it carries no cause that might. */
export class LiveKitError extends Error {
  override readonly name = 'LiveKitError';
  readonly reason: MediaOffReason | 'not_found_there' | 'refused';

  constructor(error: unknown, secrets: readonly string[]) {
    super(redact(sentence(error), secrets));
    this.reason = reasonOf(error);
  }
}

function reasonOf(error: unknown): LiveKitError['reason'] {
  if (!(error instanceof ServerError) || error.status >= 500) return 'unreachable';
  if (error.status === 401 || error.status === 403) return 'keys_refused';
  return error.status === 404 && error.code === 'not_found' ? 'not_found_there' : 'refused';
}

function sentence(error: unknown): string {
  if (error instanceof ServerError) return `The media server answered ${error.status}: ${error.message}`;
  if (!(error instanceof Error)) return 'The media server cannot be reached.';
  const cause = error.cause instanceof Error ? error.cause.message : error.message;
  return `The media server cannot be reached: ${cause}`;
}
