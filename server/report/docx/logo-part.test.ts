import { expect, it } from 'vitest';
import type { Logo } from '#shared/gathering/logo.ts';
import { foundingReport } from '#tests/support/founding-report.ts';
import { encodePng } from '#tests/support/plain-png.ts';
import { unzipped } from '#tests/support/unzipped.ts';
import { reportDocument } from './report-document.ts';

const written = async (logo: Logo | null) =>
  unzipped(await reportDocument(foundingReport(null), 'en', logo)).get('word/document.xml') ?? '';
/** English Metric Units in a pixel. */
const unit = 9525;

it('G10 the document begins with the logo in its own proportions, named by who organises', async () => {
  const document = await written({ kind: 'png', data: encodePng(440, 64).toString('base64') });
  const head = document.slice(0, document.indexOf('Title'));
  expect(head).toContain(`cx="${220 * unit}" cy="${32 * unit}"`);
  expect(head).toMatch(/<wp:docPr [^>]*name="logo" descr="[^"]+"/);
});

it('G10 has none where there is none, or where no word processor could show it', async () => {
  for (const logo of [null, { kind: 'webp', data: 'UklGRiQAAABXRUJQ' } as const]) expect(await written(logo)).not.toContain('name="logo"');
});
