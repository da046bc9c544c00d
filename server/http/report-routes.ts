import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import type { Logo } from '#shared/gathering/logo.ts';
import type { Announced } from '#shared/contract/series.ts';
import type { NextGathering, Report } from '#shared/report/report.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { beganAt } from '#shared/gathering/began-at.ts';
import { attendanceOf } from '#shared/report/attendance.ts';
import { reportOf } from '#shared/report/report-of.ts';
import { attendanceCsv } from '#server/report/attendance-csv.ts';
import { reportCalendar } from '#server/report/report-calendar.ts';
import { writeDocument } from '#server/report/docx/write-document.ts';
import { reportCsv } from '#server/report/report-csv.ts';
import { reportFileName } from '#server/report/report-file-name.ts';
import { reportJson } from '#server/report/report-json.ts';
import { reportLanguages, type ReportLanguage } from '#server/report/report-texts.ts';
import { seriesOf } from '#server/runtime/relay.ts';
import { Refused } from './answers.ts';
import type { Host } from './host.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';
import { announcedAfter } from './series-rows.ts';

interface ReportFile {
  readonly type: string;
  /** Whether it reads otherwise in another language. */
  readonly spoken: boolean;
  readonly write: (
    report: Report,
    language: ReportLanguage,
    logo: Logo | null,
    now: number,
  ) => Iterable<string> | Promise<Iterable<string | Uint8Array>>;
}

const files: Readonly<Record<string, ReportFile>> = {
  json: { type: 'application/json; charset=utf-8', spoken: false, write: reportJson },
  csv: { type: 'text/csv; charset=utf-8', spoken: true, write: reportCsv },
  ics: { type: 'text/calendar; charset=utf-8', spoken: true, write: (report, language, _, now) => [reportCalendar(report, language, now)] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    spoken: true,
    write: async (report, language, logo) => [await writeDocument(report, language, logo)],
  },
};

/** The report and the list of who came, as files, for organisers alone, at any time until the personal data go and after. */
export function reportRoutes(router: Router, host: Host): void {
  const asked = async (request: OfGathering) => {
    const { entry, gathering, world } = await organiserOf(host, request);
    const wanted = request.query['language'] ?? 'en';
    const language = reportLanguages.find((one) => one === wanted);
    if (language === undefined) throw new Refused('malformed');
    return { slug: entry.slug, gathering, world, language };
  };

  router.get('/gatherings/:slug/report.:form', async (request: Request<{ slug: string; form: string }>, response: Response) => {
    const { slug, gathering, world, language } = await asked(request);
    const { form } = request.params;
    const file = Object.hasOwn(files, form) ? files[form] : undefined;
    if (file === undefined) throw new Refused('malformed');
    const next = await announcedAfter(host, await seriesOf(host.series, gathering).world(), gathering.stream);
    const report = reportOf(world, next === null ? null : nextGathering(next, host.origins.base));
    const name = reportFileName(report, slug, `report${file.spoken ? `-${language}` : ''}.${form}`);
    await send(response, { type: file.type, name, pieces: await file.write(report, language, logoOf(world), host.clock.now()) });
  });

  router.get('/gatherings/:slug/attendance.csv', async (request: OfGathering, response: Response) => {
    const { slug, world, language } = await asked(request);
    const { about } = world.state;
    if (!about.attendanceList) throw new Refused('malformed');
    const name = reportFileName({ startsAt: beganAt(world.state), timeZone: about.timeZone }, slug, `attendance-${language}.csv`);
    const pieces = attendanceCsv(attendanceOf(world), about.timeZone, language);
    await send(response, { type: 'text/csv; charset=utf-8', name, pieces });
  });
}

const nextGathering = ({ slug, startsAt, endsAt, ...said }: Announced, base: string): NextGathering => ({
  ...said,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  address: `${base}/g/${slug}`,
});

interface SentFile {
  readonly type: string;
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

async function send(response: Response, { type, name, pieces }: SentFile): Promise<void> {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  await pipeline(Readable.from(pieces), response).catch((error: unknown) => {
    if (!hasLeft(error)) throw error;
  });
}

/** Whoever asked went away before it was whole. */
const hasLeft = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

const logoOf = ({ state, personal }: World<Exclude<GatheringState, { phase: 'none' }>>): Logo | null =>
  personal.logo[state.about.logo ?? ''] ?? null;
