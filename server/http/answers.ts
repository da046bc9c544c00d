import type { Request, Response } from 'express';
import type { ErrorCode, ShellError } from '#shared/contract/error-codes.ts';
import { networkOf } from './network-of.ts';

/** Thrown by a route: answered as `{code}` with the status that fits. */
export class Refused extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const statuses: Partial<Record<ShellError, number>> = {
  malformed: 400,
  too_large: 413,
  too_fast: 429,
  busy: 503,
  unavailable: 503,
  no_session: 401,
  unknown_gathering: 404,
  bad_link: 403,
  wrong_origin: 403,
  key_needed: 401,
  no_media: 503,
  no_mail: 503,
};

const isShellError = (code: ErrorCode): code is ShellError => code in statuses;

export function answerRefusal(response: Response, code: ErrorCode): void {
  response.status(isShellError(code) ? (statuses[code] ?? 400) : 409).json({ code });
}

/** The body as the schema reads it, or a refusal. */
export function bodyOf<T>(request: Request, schema: { safeParse(body: unknown): { success: true; data: T } | { success: false } }): T {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new Refused('malformed');
  return parsed.data;
}

export const addressOf = (request: Request): string => networkOf(request.ip ?? 'unknown');
