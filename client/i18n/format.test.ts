import { describe, expect, it } from 'vitest';
import { formatOf } from '#client/i18n/format.ts';

const fr = formatOf('fr');
const en = formatOf('en');
const start = Date.UTC(2021, 5, 8, 12, 0);
const end = Date.UTC(2021, 5, 8, 13, 5);
const plain = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, ' ').replace(/’/g, "'");

describe('names side by side', () => {
  it('are parted as the language does, each apart that is read the other way', () => {
    expect(fr.beside(['Amina', undefined, '', 'Efus'])).toBe('Amina, Efus');
    expect(formatOf('ar').beside(['أمينة', 'Jean'])).toBe('أمينة، \u2068Jean\u2069');
  });
});

describe('formats of a locale', () => {
  it('shows times in the zone that is asked for', () => {
    expect(fr.time(start, 'Europe/Paris')).toBe('14:00');
    expect(plain(en.time(start, 'America/Toronto'))).toBe('8:00 AM');
    expect(fr.day(start, 'Europe/Paris')).toBe('mardi 8 juin');
    expect(fr.date(start, 'Europe/Paris')).toBe('8 juin');
    expect(en.date(start, 'Europe/Paris')).toBe('Jun 8');
    expect(plain(fr.timeRange(start, end, 'America/Toronto'))).toBe(
      `${fr.time(start, 'America/Toronto')} – ${fr.time(end, 'America/Toronto')}`,
    );
    expect(plain(fr.timeRange(start, end, 'Europe/Paris'))).toMatch(/^14:00 ?– ?15:05$/);
  });

  it('names the zone in words', () => {
    expect(plain(fr.zoneName('Europe/Paris', start))).toBe("heure d'Europe centrale");
    expect(en.zoneName('Europe/Paris', start)).toBe('Central European Time');
  });

  it('says durations, figures and lists as the language does', () => {
    expect(fr.duration(425_000)).toBe('7:05');
    expect(plain(fr.minutes(301_000))).toBe('6 min');
    expect(plain(fr.number(12_345))).toBe('12 345');
    expect(en.number(12_345)).toBe('12,345');
    expect(fr.list(['Amina', 'Jean', 'Sofía'])).toBe('Amina, Jean et Sofía');
  });

  it('names languages and survives a code nobody knows', () => {
    expect(fr.languageName('de')).toBe('allemand');
    expect(fr.languageTitle('de')).toBe('Allemand');
    expect(en.languageName('nonsense!')).toBe('nonsense!');
  });
});
