import { BorderStyle, type IStylesOptions } from 'docx';
import { tagged } from './runs.ts';

const ink = '1A231E';
const pine = '0E5A4B';
export const pineTint = 'DCE9E2';
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'BFC9C2' } as const;

const font = 'Calibri';
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: pine },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

/** Looks of a document whose own language is this one. */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: ink, language: tagged(language) },
      paragraph: { spacing: { after: 100, line: 269 } },
    },
    title: { run: { font, size: 48, bold: true, color: pine }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(30, 360),
    heading2: heading(24, 240),
    hyperlink: { run: { color: pine, underline: {} } },
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', next: 'Normal', run: { color: '4C564F', size: 19 } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 30, after: 30, line: 240 } } },
    { id: 'CellHead', name: 'Cell head', basedOn: 'Cell', run: { size: 19, bold: true } },
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 26, color: '4C564F' } },
  ],
});
