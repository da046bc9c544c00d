import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { directionOf, interfaceLanguages, intlLocale, type InterfaceLanguage } from '#shared/primitives/interface-languages.ts';
import { textIn } from '#server/report/local-words.ts';

/** What a page says of itself before it runs: to who shares its link, and to the tab. */
export interface PageHead {
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly description: string;
  /** Absolute address of the picture that stands for it. */
  readonly picture: string;
  readonly address: string;
}

const landing = z.object({ title: z.string(), lead: z.string() });
const words = Object.fromEntries(
  interfaceLanguages.map((language) => [
    language,
    landing.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../../client/i18n/${language}/landing.json`), 'utf8'))),
  ]),
) as Record<InterfaceLanguage, z.infer<typeof landing>>;

/** Of the first page; `wanted`: languages, best first. */
export function headOfLanding(wanted: readonly string[], base: string): PageHead {
  const language = firstSpoken(wanted);
  const { title, lead } = words[language];
  return { language, title: `Foyer · ${title}`, description: lead, picture: `${base}/picture.png`, address: `${base}/` };
}

/** What is told of a gathering. */
export type HeadOf = Pick<FrontView, 'slug' | 'title' | 'startsAt' | 'timeZone' | 'languages' | 'organisedBy'>;

/** Of a gathering: its title, when it is, who invites; no person. In its own first language, as whoever fetches it is mostly no person. */
export function headOfGathering(front: HeadOf, base: string): PageHead {
  const language = firstSpoken(front.languages);
  const day = new Intl.DateTimeFormat(intlLocale(language), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: front.timeZone,
  });
  const title = textIn(front.title, language).text;
  return {
    language,
    title: `${title} · Foyer`,
    description: [day.format(front.startsAt), front.timeZone, front.organisedBy, words[language].title]
      .filter((part) => part !== '')
      .join(' · '),
    picture: `${base}/g/${front.slug}/picture.png`,
    address: `${base}/g/${front.slug}`,
  };
}

/** A built page with another head: language, title, what link previews read (ogp.me), and the files of its screen fetched ahead. */
export function withHead(page: string, head: PageHead, ahead: readonly string[], size: { width: number; height: number }): string {
  const meta = Object.entries({
    'og:type': 'website',
    'og:site_name': 'Foyer',
    'og:title': head.title,
    'og:description': head.description,
    'og:url': head.address,
    'og:locale': head.language,
    'og:image': head.picture,
    'og:image:width': String(size.width),
    'og:image:height': String(size.height),
  }).map(([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`);
  const lines = [
    `<title>${escaped(head.title)}</title>`,
    `<meta name="description" content="${escaped(head.description)}" />`,
    ...meta,
    `<meta name="twitter:card" content="summary_large_image" />`,
    ...ahead.map((file) =>
      file.endsWith('.css')
        ? `<link rel="preload" as="style" crossorigin href="/${escaped(file)}" />`
        : `<link rel="modulepreload" crossorigin href="/${escaped(file)}" />`,
    ),
  ];
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${head.language}"${directionOf(head.language) === 'rtl' ? ' dir="rtl"' : ''}`)
    .replace(/<title>[^<]*<\/title>/, () => lines.join('\n    '));
}

function firstSpoken(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const found = interfaceLanguages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (found !== undefined) return found;
  }
  return 'en';
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
