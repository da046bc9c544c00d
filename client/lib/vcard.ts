import type { ContactCard } from '#shared/gathering/contacts.ts';
import { contentLines, escapedText } from './content-lines.ts';

/** A contact card as a vCard 4.0 (RFC 6350). `met` says where its owner was met; empty says nothing of it. */
export function vcard(card: ContactCard, met: string): string {
  const note = [card.line, met].filter((line) => line !== '').join('\n');
  const optional: readonly (readonly [string, string])[] = [
    ['ORG', card.organisation],
    ['TITLE', card.role],
    ['EMAIL', card.mail],
    ['TEL', card.telephone],
    ['NOTE', note],
  ];
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escapedText(card.name)}`,
    // Which part of a name is the family's nobody has said; some address books take no card without this line.
    `N:;${escapedText(card.name)};;;`,
    ...optional.filter(([, text]) => text !== '').map(([property, text]) => `${property}:${escapedText(text)}`),
    ...(card.link === '' ? [] : [`URL:${card.link}`]),
    'END:VCARD',
  ]);
}

/** A file's name that sorts by day, then by what it holds: `2026-06-08-ana-prieto.vcf`. */
export function vcardFileName(day: string, name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${day}-${plain === '' ? 'contact' : plain}.vcf`;
}
