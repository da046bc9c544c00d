import { z } from 'zod';

/** A connection to a browser by WebDriver BiDi, as far as the tests need it. */
export interface Bidi {
  /** Resolves to what the browser answers; rejects with what it refuses. */
  readonly ask: (method: string, parameters: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => void;
}

const answer = z.union([
  z.object({ type: z.literal('success'), id: z.int(), result: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('error'), id: z.int(), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event') }),
]);

export async function openBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>();
  let asked = 0;
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => {
      reject(new Error(`no WebDriver BiDi at ${url}`));
    });
  });
  socket.addEventListener('message', ({ data }) => {
    const said = answer.parse(JSON.parse(String(data)));
    if (said.type === 'event') return;
    const question = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.type === 'success') question?.resolve(said.result);
    else question?.reject(new Error(`${said.error}: ${said.message}`));
  });
  return {
    ask(method, parameters) {
      asked += 1;
      const question = Promise.withResolvers<Readonly<Record<string, unknown>>>();
      waiting.set(asked, question);
      socket.send(JSON.stringify({ id: asked, method, params: parameters }));
      return question.promise;
    },
    close: () => {
      socket.close();
    },
  };
}
