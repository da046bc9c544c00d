import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '#shared/report/report.ts';
import type { ReportLanguage } from '../report-texts.ts';
import { reportDocument } from './report-document.ts';

const { report, language } = workerData as { readonly report: Report; readonly language: ReportLanguage };
parentPort?.postMessage(await reportDocument(report, language));
