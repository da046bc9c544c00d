import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
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
    const foreign = said.language === language ? {} : { language: { value: regional(said.language) } };
    return said.text
      .toWellFormed()
      .replace(unwritable, '')
      .split(/\r\n|[\r\n]/)
      .map((line, index) => new TextRun({ ...look, ...foreign, text: line, ...(index === 0 ? {} : { break: 1 }) }));
  };
  return {
    run,
    paragraph: (words, look = {}) =>
      new Paragraph({ ...look, children: typeof words === 'string' || 'text' in words ? run(words) : words }),
    link(words, address) {
      const to = URL.parse(address);
      if (to === null || !/^https?:$/.test(to.protocol)) return run(words);
      return [new ExternalHyperlink({ link: to.href, children: run(words, { style: 'Hyperlink' }) })];
    },
  };
}

/** Dictionaries of word processors go by region too: `en-US` for `en`. */
function regional(language: string): string {
  const { language: own, region } = new Intl.Locale(language).maximize();
  return region === undefined ? own : `${own}-${region}`;
}
