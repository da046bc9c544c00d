/** An address as typed, made whole: `example.org/x` gives `https://example.org/x`. Null when it is none; empty stays empty. */
export function cardAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { hostname, href } = new URL(whole);
  return hostname.includes('.') ? href : null;
}
