import { HeadingLevel, type Paragraph } from 'docx';
import type { Words } from '../local-words.ts';
import type { Writer } from './runs.ts';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 };

/** A heading that stays with what follows it. */
export const heading = ({ paragraph }: Writer, level: 1 | 2, words: string | Words): Paragraph =>
  paragraph(words, { heading: levels[level], keepNext: true });
