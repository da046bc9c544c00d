import { refusals, type Refusal } from '#shared/gathering/refusals.ts';
import { seriesRefusals, type SeriesRefusal } from '#shared/series/refusals.ts';

/** What the shell refuses before the core sees it. `retryable`: sending the same again can help. */
export const shellErrors = {
  malformed: { retryable: false },
  too_large: { retryable: false },
  too_fast: { retryable: true },
  busy: { retryable: true },
  unavailable: { retryable: true },
  no_session: { retryable: false },
  unknown_gathering: { retryable: false },
  bad_link: { retryable: false },
  client_too_old: { retryable: false },
  client_too_new: { retryable: false },
  wrong_origin: { retryable: false },
  key_needed: { retryable: false },
  no_media: { retryable: true },
  no_mail: { retryable: false },
} as const;

export type ShellError = keyof typeof shellErrors;
export type ErrorCode = Refusal | SeriesRefusal | ShellError;

export const isRetryable = (code: ErrorCode): boolean => ({ ...refusals, ...seriesRefusals, ...shellErrors })[code].retryable;
