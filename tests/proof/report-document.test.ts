import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportDocument } from '#server/report/docx/report-document.ts';
import { foundingReport } from '#tests/support/founding-report.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const pictures = join(import.meta.dirname, '../../docs/screens');
const office = process.env['FOYER_SOFFICE'] ?? '/usr/bin/soffice';
const there = existsSync(office);
const next = {
  title: { fr: 'Deuxième pause-café', en: 'Second coffee break' },
  organisedBy: 'Nordstadt · Südstadt',
  startsAt: '2027-01-08T13:00:00.000Z',
  endsAt: '2027-01-08T15:00:00.000Z',
  timeZone: 'Europe/Paris',
  address: 'https://foyer.example/g/next-one',
};

describe.skipIf(!there)(
  `H12 the report of the founding case in LibreOffice${there ? '' : `: no ${office}, FOYER_SOFFICE names another`}`,
  () => {
    it.each(['fr', 'en'] as const)('opens in %s, has every heading, and is drawn page by page', { timeout: 120_000 }, async (language) => {
      const folder = temporaryFolder();
      const file = join(folder, `report-${language}.docx`);
      writeFileSync(file, await reportDocument(foundingReport(next), language));
      const convert = (to: string): string =>
        execFileSync(
          office,
          [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', to, '--outdir', folder, file],
          {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
          },
        );
      expect(convert('pdf')).toContain('writer_pdf_Export');
      const text = join(folder, `report-${language}.pdf`);
      expect(existsSync(text)).toBe(true);

      mkdirSync(pictures, { recursive: true });
      for (const name of readdirSync(pictures)) if (name.startsWith(`report-${language}-`)) rmSync(join(pictures, name));
      execFileSync('pdftoppm', ['-r', '70', '-png', text, join(pictures, `report-${language}`)]);
      expect(readdirSync(pictures).filter((name) => name.startsWith(`report-${language}-`)).length).toBeGreaterThan(2);
      const words = execFileSync('pdftotext', ['-layout', text, '-'], { encoding: 'utf8' });
      const headings = {
        fr: [
          'En chiffres',
          'Qui a rencontré qui',
          'Thèmes',
          'Réponses par question',
          'Besoins',
          'Calendrier',
          'À lire',
          'Prochaine rencontre',
        ],
        en: ['In figures', 'Who met whom', 'Themes', 'Answers by question', 'Needs', 'Calendar', 'Reading list', 'Next gathering'],
      };
      expect(headings[language].filter((heading) => !words.includes(heading))).toEqual([]);
      expect(words).toContain(language === 'fr' ? 'vendredi 8 janvier 2027' : 'Friday, 8 January 2027');
    });
  },
);
