import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import type { Logo } from '#shared/gathering/logo.ts';
import type { Report } from '#shared/report/report.ts';
import type { ReportLanguage } from '../report-texts.ts';
import { contextOf, type Context } from './context.ts';
import { figuresPart } from './figures-part.ts';
import { listsPart } from './lists-part.ts';
import { logoPart } from './logo-part.ts';
import { nextPart } from './next-part.ts';
import { questionsPart } from './questions-part.ts';
import { alignedIn } from './runs.ts';
import { stylesIn } from './styles.ts';
import { themesPart } from './themes-part.ts';
import { whenOf } from './when.ts';

/** A4 and margins of 2 cm, in twentieths of a point. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };

/** The report as a document for Word and LibreOffice. */
export function reportDocument(report: Report, language: ReportLanguage, logo: Logo | null = null): Promise<Buffer> {
  const context = contextOf(report, language);
  const { local, texts } = context;
  const title = local(report.title).text;
  const children: (Paragraph | Table)[] = [
    ...logoPart(context, logo),
    ...titlePart(context),
    ...figuresPart(context),
    ...themesPart(context),
    ...questionsPart(context),
    ...listsPart(context),
    ...nextPart(context),
  ];
  return Packer.toBuffer(
    new Document({
      title: `${title}, ${texts.documentTitle}`,
      creator: report.organisedBy,
      lastModifiedBy: report.organisedBy,
      description: texts.subtitle,
      styles: stylesIn(language),
      sections: [{ properties: { page }, footers: { default: footer(context) }, children: endedByText(children) }],
    }),
  );
}

/** Word wants a paragraph after the last table: one that takes no room, lest it begin a page. */
function endedByText(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return [
    ...children,
    new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [new TextRun({ text: '', size: 2 })] }),
  ];
}

function titlePart(context: Context): Paragraph[] {
  const { report, paragraph, texts, say, number, local } = context;
  const quiet = (words: string): Paragraph => paragraph(words, { style: 'Quiet' });
  return [
    paragraph(local(report.title), { heading: HeadingLevel.TITLE }),
    paragraph(texts.subtitle, { style: 'Subtitle' }),
    paragraph(whenOf({ ...report, endsAt: report.endedAt }, context)),
    paragraph(say('organisedBy', { names: report.organisedBy })),
    ...(report.endedAt === null ? [quiet(texts.running)] : []),
    ...(report.erased ? [quiet(texts.erased)] : []),
    ...(report.chathamHouse ? [quiet(texts.chathamHouse)] : []),
    ...(report.withheld > 0 ? [quiet(say('withheld', { count: number(report.withheld) }))] : []),
  ];
}

function footer({ local, report, texts, language }: Context): Footer {
  const words = texts.page.split(/(\{\{pages?\}\})/).map((part) => {
    if (part === '{{page}}') return PageNumber.CURRENT;
    return part === '{{pages}}' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        ...alignedIn(language),
        alignment: AlignmentType.END,
        children: [new TextRun({ children: [`${local(report.title).text} · `, ...words] })],
      }),
    ],
  });
}
