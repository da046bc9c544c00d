import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import type { Report } from '#shared/report/report.ts';
import { reportOf } from '#shared/report/report-of.ts';
import { reportCalendar } from '#server/report/report-calendar.ts';
import { writeDocument } from '#server/report/docx/write-document.ts';
import { reportCsv } from '#server/report/report-csv.ts';
import { reportFileName } from '#server/report/report-file-name.ts';
import { reportJson } from '#server/report/report-json.ts';
import { reportLanguages, type ReportLanguage } from '#server/report/report-texts.ts';
import { addressOf, Refused } from './answers.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Host } from './host.ts';

interface ReportFile {
  readonly type: string;
  /** Whether it reads otherwise in another language. */
  readonly spoken: boolean;
  readonly write: (report: Report, language: ReportLanguage) => Iterable<string> | Promise<Iterable<string | Uint8Array>>;
}

const files: Readonly<Record<string, ReportFile>> = {
  json: { type: 'application/json; charset=utf-8', spoken: false, write: reportJson },
  csv: { type: 'text/csv; charset=utf-8', spoken: true, write: reportCsv },
  ics: { type: 'text/calendar; charset=utf-8', spoken: true, write: (...asked) => [reportCalendar(...asked)] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    spoken: true,
    write: async (...asked) => [await writeDocument(...asked)],
  },
};

/** The report as files, for organisers alone, at any time until the personal data go and after. */
export function reportRoutes(router: Router, host: Host): void {
  router.get('/gatherings/:slug/report.:form', async (request: Request<{ slug: string; form: string }>, response: Response) => {
    const { slug, form } = request.params;
    const { entry, gathering } = await findGathering(host, slug, addressOf(request));
    const { state, personal } = gathering.world();
    const grant = grantIn(await host.sessions.of(request), entry.stream, state);
    if (grant?.role !== 'organiser' || state.phase === 'none') throw new Refused('no_session');
    const file = Object.hasOwn(files, form) ? files[form] : undefined;
    const wanted = request.query['language'] ?? 'en';
    const language = reportLanguages.find((one) => one === wanted);
    if (file === undefined || language === undefined) throw new Refused('malformed');

    const report = reportOf({ state, personal });
    const pieces = await file.write(report, language);
    const name = reportFileName(report, entry.slug, `${file.spoken ? `-${language}` : ''}.${form}`);
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    await pipeline(Readable.from(pieces), response).catch((error: unknown) => {
      if (!hasLeft(error)) throw error;
    });
  });
}

/** Whoever asked went away before it was whole. */
const hasLeft = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
