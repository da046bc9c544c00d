import { vi } from 'vitest';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answered = { readonly status?: number; readonly body: object } | 'gone';

/**
 * The server as pages ask it over HTTP: by `METHOD path`, its answers one after another, the last one from then on. `gone`
 * is a network that is not there, and so is what nobody named. Returns what was asked.
 */
export function answerHttp(answers: Readonly<Record<string, readonly Answered[]>>): Asked[] {
  const asked: Asked[] = [];
  const left = new Map(Object.entries(answers).map(([route, list]) => [route, [...list]]));
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    asked.push({ method, path, body: body === undefined ? undefined : (JSON.parse(body) as unknown) });
    const list = left.get(`${method} ${path}`) ?? [];
    const answer = (list.length > 1 ? list.shift() : list[0]) ?? 'gone';
    return answer === 'gone'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 }));
  });
  return asked;
}
