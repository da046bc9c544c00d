import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vcard, vcardFileName } from '#client/lib/vcard.ts';
import { contactCardOf } from '#tests/support/gathering-spec.ts';

/** Reads what RFC 6350 says a vCard is: unfolded lines, each a property and its value, escapes undone. */
function read(file: string): Record<string, string>[] {
  expect(file.endsWith('\r\n')).toBe(true);
  const physical = file.slice(0, -2).split('\r\n');
  const encoder = new TextEncoder();
  for (const line of physical) {
    expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = physical.reduce<string[]>((all, line) => {
    if (line.startsWith(' ')) all.push((all.pop() ?? '') + line.slice(1));
    else all.push(line);
    return all;
  }, []);
  const cards: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const [property, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (property === 'BEGIN') cards.push({});
    const text = value.replace(/\\([\\,;nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
    if (property !== 'URL' && property !== 'N') expect(value.replace(/\\[\\,;nN]/g, '')).not.toMatch(/[\\,;]/);
    cards.at(-1)![property] = text;
  }
  return cards;
}

const text = (maxLength: number) =>
  fc.string({ unit: fc.oneof(fc.constantFrom(',', ';', '\\', '\\n', '🧑‍🌾', 'é', '漢', ':', ' '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength }).map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()); // prettier-ignore

const card = fc.record({
  name: text(60).filter((name) => name !== ''),
  organisation: text(120),
  role: text(120),
  mail: fc.constantFrom('', 'ana@example.org'),
  telephone: fc.constantFrom('', '+33 1 23 45 67 89'),
  link: fc.constantFrom('', `https://example.org/?q=a,b;c&${'long'.repeat(40)}`),
  line: text(160),
});

describe('K1 vCard 4.0', () => {
  it('a parser reads back what was on the card, whatever it was, from lines of at most 75 octets', () => {
    fc.assert(
      fc.property(card, text(80), (one, met) => {
        const [back, ...others] = read(vcard(one, met));
        expect(others).toEqual([]);
        const note = [one.line, met].filter((line) => line !== '').join('\n');
        const expected = { ORG: one.organisation, TITLE: one.role, EMAIL: one.mail, TEL: one.telephone, URL: one.link, NOTE: note };
        const filled = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== ''));
        const { N: _name, ...rest } = back ?? {};
        expect(rest).toEqual({ BEGIN: 'VCARD', VERSION: '4.0', FN: one.name, ...filled, END: 'VCARD' });
      }),
      { numRuns: 400 },
    );
  });

  it('several follow each other in one file, each in the order that the standard asks for', () => {
    const file = ['Ana Prieto', 'Ben'].map((name) => vcard(contactCardOf(name), '')).join('');
    expect(read(file).map(({ FN }) => FN)).toEqual(['Ana Prieto', 'Ben']);
    expect(file.split('\r\n').slice(0, 4)).toEqual(['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ana Prieto', 'N:;Ana Prieto;;;']);
  });

  it('files sort by day and then by name', () => {
    expect(vcardFileName('2026-06-08', 'Éloïse d’Arc')).toBe('2026-06-08-eloise-d-arc.vcf');
    expect(vcardFileName('2026-06-08', '../..')).toBe('2026-06-08-contact.vcf');
    expect(vcardFileName('2026-06-08', '漢字')).toBe('2026-06-08-漢字.vcf');
  });
});
