/** Columns of the cards as a spreadsheet, in their order. */
export const csvColumns = [
  'number',
  'kind',
  'question',
  'themes',
  'organisation',
  'unnamed',
  'usToo',
  'usTooCount',
  'language',
  'text',
  'translation',
  'corrected',
  'startsOn',
  'endsOn',
  'place',
  'authors',
  'year',
  'link',
] as const;
export type CsvColumn = (typeof csvColumns)[number];
