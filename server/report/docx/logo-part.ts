import { ImageRun, Paragraph } from 'docx';
import type { Logo } from '#shared/gathering/logo.ts';
import { pictureSizeOf } from '../picture-size.ts';
import type { Context } from './context.ts';
import { alignedIn } from './runs.ts';

/** What a logo has at the head of the first page, in pixels. */
const place = { width: 220, height: 64 };
/** Word knows no WebP. */
const types = { png: 'png', jpeg: 'jpg', webp: null } as const;

/** The organisers' logo above the title, where they have one that Word can show. */
export function logoPart({ report, language }: Context, logo: Logo | null): Paragraph[] {
  const type = logo && types[logo.kind];
  if (type === null) return [];
  const data = Buffer.from(logo?.data ?? '', 'base64');
  const size = pictureSizeOf(logo?.kind ?? 'png', data);
  if (size === null) return [];
  const scale = Math.min(1, place.width / size.width, place.height / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const altText = { name: 'logo', title: report.organisedBy, description: report.organisedBy };
  return [new Paragraph({ ...alignedIn(language), children: [new ImageRun({ type, data, transformation, altText })] })];
}
