import { describe, expect, it } from 'vitest';
import { headOfGathering, headOfLanding, withHead, type HeadOf } from './page-head.ts';
import { pictureSize } from './table-picture.ts';

const page = '<!doctype html><html lang="fr"><head><title>Foyer</title></head><body></body></html>';
const front: HeadOf = {
  slug: 'k7m-3xq',
  title: { fr: 'Sécurité : « et après ? » <b>', en: 'Safety' },
  startsAt: Date.UTC(2027, 0, 14, 13),
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  organisedBy: 'Villes & Cie "Nord"',
};

describe('what a page says of itself', () => {
  it('the first page speaks the language asked for, English where it is none of ours', () => {
    expect(headOfLanding(['fr-CA', 'en'], 'https://foyer.example').title).toBe('Foyer · La pause-café des rencontres en ligne');
    expect(headOfLanding(['pt'], 'https://foyer.example').language).toBe('en');
    expect(withHead(page, headOfLanding(['ar-MA'], 'https://foyer.example'), [], pictureSize)).toContain('<html lang="ar" dir="rtl">');
  });

  it('a gathering is told by its title, its time where it is held, and who invites', () => {
    const head = headOfGathering(front, 'https://foyer.example');
    expect(head).toMatchObject({ language: 'fr', picture: 'https://foyer.example/g/k7m-3xq/picture.png' });
    expect(head.description).toMatch(/^jeudi 14 janvier 2027 à 14:00 · Europe\/Paris · Villes & Cie "Nord" · /);
  });

  it('no text of an organiser becomes markup', () => {
    const html = withHead(page, headOfGathering(front, 'https://foyer.example'), ['assets/a.js', 'assets/a.css'], pictureSize);
    expect(html).toContain('&lt;b&gt; · Foyer</title>');
    expect(html).not.toContain('<b>');
    expect(html).toContain('Villes &amp; Cie &quot;Nord&quot;');
    expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/a.js" />');
    expect(html).toContain('<meta property="og:image:width" content="1200" />');
  });

  it('what looks like a pattern of replacement stays as it was written', () => {
    const head = headOfGathering({ ...front, title: { fr: "$& et $'" } }, 'https://foyer.example');
    expect(withHead(page, head, [], pictureSize)).toContain('<title>$&amp; et $&#39; · Foyer</title>');
  });
});
