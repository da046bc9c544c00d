import type { Paragraph } from 'docx';
import type { Context } from './context.ts';
import { heading } from './headings.ts';
import { whenOf } from './when.ts';

/** When and by whom the next gathering is held; nothing before its date is published. */
export function nextPart(context: Context): Paragraph[] {
  const { report, run, paragraph, texts, say, local, link } = context;
  const { next } = report;
  if (next === null) return [];
  return [
    heading(context, 1, texts.next),
    paragraph(run(local(next.title), { bold: true }), { keepNext: true }),
    paragraph(whenOf(next, context), { keepNext: true }),
    ...(next.organisedBy === '' ? [] : [paragraph(say('nextBy', { names: next.organisedBy }), { keepNext: true })]),
    paragraph([...run(say('colon', { label: texts.nextAddress, value: '' })), ...link(next.address, next.address)]),
  ];
}
