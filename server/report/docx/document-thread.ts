import { parentPort, workerData } from 'node:worker_threads';
import type { Logo } from '#shared/gathering/logo.ts';
import type { Report } from '#shared/report/report.ts';
import type { ReportLanguage } from '../report-texts.ts';
import { reportDocument } from './report-document.ts';

const { report, language, logo } = workerData as { readonly report: Report; readonly language: ReportLanguage; readonly logo: Logo | null };
parentPort?.postMessage(await reportDocument(report, language, logo));
