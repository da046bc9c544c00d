import type { PeopleRead, PeopleSource } from './read-people-file.ts';

/** Longer than any list of the size we take needs; a file made to never end is given up. */
const patienceMs = 30_000;

/** Reads a list of people in a thread of the browser's, so that the page goes on; a thread that fails or does not come to an end is an unreadable list. */
export function readInWorker(source: PeopleSource): Promise<PeopleRead> {
  const worker = new Worker(new URL('./people-file.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PeopleRead>((resolve) => {
    const giveUp = () => resolve({ ok: false, why: 'unreadable', about: 0 });
    setTimeout(giveUp, patienceMs);
    worker.addEventListener('message', ({ data }: MessageEvent<PeopleRead>) => resolve(data));
    worker.addEventListener('error', giveUp);
    worker.postMessage(source);
  }).finally(() => worker.terminate());
}
