/** "Ana Ruiz <ana@example.org>", as address books write it, in its two parts; null when a text is not of that form. */
export function namedAddress(text: string): { readonly name: string; readonly address: string } | null {
  const parts = /^([^<>]*)<([^<>]*)>\s*$/.exec(text.trim());
  if (parts === null) return null;
  const name = (parts[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  return { name: inOrder(name), address: (parts[2] ?? '').trim() };
}

/** "Ruiz, Ana" is how address books of offices have it. */
function inOrder(name: string): string {
  const [last = '', first, ...more] = name.split(',').map((part) => part.trim());
  return first === undefined || first === '' || more.length > 0 ? name : `${first} ${last}`;
}
