import { isRetryable, shellErrors, type ErrorCode } from '#shared/contract/error-codes.ts';
import { refusals } from '#shared/gathering/refusals.ts';

const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && (value in shellErrors || value in refusals);

/**
 * While a new version takes the place of the old one, a page of the new one may meet so many nodes of the old in a row: it tries
 * again, calmly. After that the new one was taken back, and only loading the page anew helps.
 */
const mostOlder = 20;

/** What handshakes were refused with. */
export interface Refusals {
  /** The code with which the server refused for good; null when trying again may help. */
  of(error: Error & { readonly data?: unknown }): ErrorCode | null;
  /** It let us in, or is asked anew because somebody wants it. */
  forget(): void;
}

/** Whether it refused because it can store and read nothing for now. */
export const isPaused = ({ data }: Error & { readonly data?: unknown }): boolean =>
  typeof data === 'object' && data !== null && 'paused' in data && data.paused === true;

export function createRefusals(): Refusals {
  let older = 0;
  return {
    of(error) {
      const { data } = error;
      const told = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message;
      if (!isErrorCode(told) || isRetryable(told)) return null;
      if (told !== 'client_too_new') return told;
      older += 1;
      return older < mostOlder ? null : told;
    },
    forget() {
      older = 0;
    },
  };
}
