import { shellErrors, type ErrorCode } from '#shared/contract/error-codes.ts';
import type {
  BeginRehearsal,
  CopyGathering,
  Created,
  FrontAnswer,
  HttpError,
  Invited,
  IssuedLink,
  IssueOrganiserLink,
  LinksAnswer,
  Opened,
  OpenSession,
  Rehearsal,
  RehearsalAnswer,
  SendMails,
  SetLogo,
} from '#shared/contract/http.ts';
import type { About } from '#shared/gathering/about.ts';
import type { Profile } from '#shared/gathering/people.ts';
import { refusals } from '#shared/gathering/refusals.ts';
import { seriesRefusals } from '#shared/series/refusals.ts';

/** The answer of a call, or why there is none; `unavailable` also stands for a network that is gone. */
export type HttpResult<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly code: ErrorCode };

/** Where a gathering's routes begin. */
export const gatheringPath = (slug: string) => `/api/gatherings/${encodeURIComponent(slug)}`;

/** What a new gathering is made of; the key only where the server asks for one. */
interface NewGathering {
  readonly about: About;
  readonly organiser: Profile;
  readonly key: string;
}

export const createGathering = (body: NewGathering) => call<Created>('POST', '/api/gatherings', body);

export const openSession = (slug: string, body: OpenSession) => call<Opened>('POST', `${gatheringPath(slug)}/session`, body);

export const readFront = (slug: string) => call<FrontAnswer>('GET', gatheringPath(slug));

export const readLinks = (slug: string) => call<LinksAnswer>('GET', `${gatheringPath(slug)}/links`);

export const sendMails = (slug: string, body: SendMails) => call<Invited>('POST', `${gatheringPath(slug)}/mails`, body);

export const beginRehearsal = (slug: string, body: BeginRehearsal) => call<Rehearsal>('POST', `${gatheringPath(slug)}/rehearsals`, body);

export const readRehearsal = (slug: string) => call<RehearsalAnswer>('GET', `${gatheringPath(slug)}/rehearsal`);

export const issueOrganiserLink = (slug: string, body: IssueOrganiserLink) =>
  call<IssuedLink>('POST', `${gatheringPath(slug)}/organiser-links`, body);

export const setLogo = (slug: string, body: SetLogo) => call<Invited>('POST', `${gatheringPath(slug)}/logo`, body);

/** Where the logo of this id is to be had. */
export const logoAddress = (slug: string, logo: string) => `${gatheringPath(slug)}/logo?v=${encodeURIComponent(logo)}`;

export const copyGathering = (slug: string, body: CopyGathering) => call<Created>('POST', `${gatheringPath(slug)}/copies`, body);

/** Asks this server; never rejects. */
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<HttpResult<T>> {
  const options: RequestInit =
    body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, { ...options, credentials: 'same-origin', cache: 'no-store' });
    return resultOf<T>(response.status, await response.text());
  } catch {
    return { ok: false, code: 'unavailable' };
  }
}

/** What an answer says; one that is none of our server's is no answer. */
export function resultOf<T>(status: number, text: string): HttpResult<T> {
  try {
    const answer: unknown = JSON.parse(text);
    return status >= 200 && status < 300 ? { ok: true, body: answer as T } : { ok: false, code: codeOf(answer) };
  } catch {
    return { ok: false, code: 'unavailable' };
  }
}

function codeOf(answer: unknown): ErrorCode {
  const code = (answer as Partial<HttpError> | null)?.code;
  return code !== undefined && (code in shellErrors || code in refusals || code in seriesRefusals) ? code : 'unavailable';
}
