import type { Report } from '#shared/report/report.ts';

/** A report as JSON, its cards one by one. */
export function* reportJson({ cards, ...report }: Report): Generator<string> {
  yield `${JSON.stringify(report, null, 2).slice(0, -2)},\n  "cards": [`;
  for (const [index, card] of cards.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(card)}`;
  yield `${cards.length === 0 ? '' : '\n  '}]\n}\n`;
}
