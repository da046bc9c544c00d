import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import { directionOf } from '#shared/primitives/interface-languages.ts';
import type { Words } from '../local-words.ts';

/** How words of the report stand in a document of one language. */
export interface Writer {
  /** Words with their language marked where it is not the document's; lines stay lines. */
  readonly run: (words: string | Words, look?: IRunOptions) => TextRun[];
  readonly paragraph: (words: string | Words | readonly ParagraphChild[], look?: IParagraphOptions) => Paragraph;
  /** Words that lead to an address of the web; the words alone where it is none. */
  readonly link: (words: string | Words, address: string) => ParagraphChild[];
}

/** What XML cannot hold. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function writerIn(language: string): Writer {
  const run: Writer['run'] = (words, look = {}) => {
    const said = typeof words === 'string' ? { text: words, language } : words;
    const foreign = said.language === language ? {} : { language: tagged(said.language) };
    const turned = directionOf(said.language) === 'rtl' ? { rightToLeft: true } : {};
    return said.text
      .toWellFormed()
      .replace(unwritable, '')
      .split(/\r\n|[\r\n]/)
      .map((line, index) => new TextRun({ ...look, ...foreign, ...turned, text: line, ...(index === 0 ? {} : { break: 1 }) }));
  };
  return {
    run,
    paragraph: (words, look = {}) =>
      new Paragraph({ ...look, ...alignedIn(language), children: typeof words === 'string' || 'text' in words ? run(words) : words }),
    link(words, address) {
      const to = linkedTo(address);
      if (to === null) return run(words);
      return [new ExternalHyperlink({ link: to, children: run(words, { style: 'Hyperlink' }) })];
    },
  };
}

/** An address of the web, whole; null for anything else. */
export function linkedTo(address: string): string | null {
  const to = URL.parse(address);
  return to !== null && /^https?:$/.test(to.protocol) ? to.href : null;
}

/** A paragraph begins at the right where its language does. */
export const alignedIn = (language: string): IParagraphOptions => (directionOf(language) === 'rtl' ? { bidirectional: true } : {});

/** Word keeps the language of what is read from the right apart. */
export const tagged = (language: string): NonNullable<IRunOptions['language']> =>
  directionOf(language) === 'rtl' ? { bidirectional: regional(language) } : { value: regional(language) };

/** Dictionaries of word processors go by region too: `fr-FR` for `fr`. */
function regional(language: string): string {
  if (language === 'en') return 'en-GB';
  const { language: own, region } = new Intl.Locale(language).maximize();
  return region === undefined ? own : `${own}-${region}`;
}
