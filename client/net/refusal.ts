import { isRetryable, shellErrors, type ErrorCode } from '#shared/contract/error-codes.ts';
import { refusals } from '#shared/gathering/refusals.ts';

const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && (value in shellErrors || value in refusals);

/** The code with which the server refused the handshake for good; null when trying again may help. */
export function refusalOf(error: Error & { readonly data?: unknown }): ErrorCode | null {
  const { data } = error;
  const told = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message;
  return isErrorCode(told) && !isRetryable(told) ? told : null;
}
