/** A name that sorts by day: `2026-06-08-pause-cafe-liens.csv`. */
export function fileNameOf(date: string, title: string, ending: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${[date, plain].filter(Boolean).join('-')}${ending}`;
}
