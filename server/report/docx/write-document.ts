import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Logo } from '#shared/gathering/logo.ts';
import type { Report } from '#shared/report/report.ts';
import type { ReportLanguage } from '../report-texts.ts';

let before: Promise<unknown> = Promise.resolve();

/** The report as a document, made in a thread of its own: a long one takes seconds, in which no bell could ring. One after the other. */
export function writeDocument(report: Report, language: ReportLanguage, logo: Logo | null): Promise<Uint8Array> {
  const document = before.then(() => inThread(report, language, logo));
  before = document.catch(() => undefined);
  return document;
}

async function inThread(report: Report, language: ReportLanguage, logo: Logo | null): Promise<Uint8Array> {
  const thread = new Worker(new URL('./document-thread.ts', import.meta.url), { workerData: { report, language, logo } });
  const leaving = new AbortController();
  try {
    const left = once(thread, 'exit', { signal: leaving.signal }).then(() => {
      throw new Error('The thread that writes a document left without it.');
    });
    const [bytes] = (await Promise.race([once(thread, 'message'), left])) as [Uint8Array];
    return bytes;
  } finally {
    leaving.abort();
    await thread.terminate();
  }
}
