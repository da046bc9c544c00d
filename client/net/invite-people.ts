import type { InvitePeople, Invited } from '#shared/contract/http.ts';
import { gatheringPath, resultOf, type HttpResult } from './http.ts';

/** Sends a whole list of people, and tells what part of it has gone, from 0 to 1; what is left then is the server's work. */
export function invitePeople(slug: string, body: InvitePeople, onProgress: (part: number) => void): Promise<HttpResult<Invited>> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('loadend', () => resolve(resultOf<Invited>(request.status, request.responseText)));
    request.open('POST', `${gatheringPath(slug)}/people`);
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify(body));
  });
}
