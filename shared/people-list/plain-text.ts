/** Letters and digits alone, small and without accents, to compare what people type. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
