/** What somebody put into the code field, understood. */
export type Invitation =
  /** A path of this site, with the link's secret in its fragment when it had one. */
  { readonly kind: 'here'; readonly path: string } | { readonly kind: 'problem'; readonly problem: 'missing' | 'foreign' | 'wrong' };

const code = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u;
const gatheringPath = /^\/[go]\/[^/]+/;

/** Reads a code (`7KD-4MP`) or a whole pasted link of the site at `origin`, with or without `https://`. */
export function readInvitation(text: string, origin: string): Invitation {
  const typed = text.replace(/\s+/g, '');
  if (typed === '') return { kind: 'problem', problem: 'missing' };
  if (code.test(typed)) return { kind: 'here', path: `/g/${encodeURIComponent(typed)}` };
  const url = linkOf(typed, origin);
  if (!url) return { kind: 'problem', problem: 'wrong' };
  if (url.host !== new URL(origin).host) return { kind: 'problem', problem: 'foreign' };
  if (!gatheringPath.test(url.pathname)) return { kind: 'problem', problem: 'wrong' };
  return { kind: 'here', path: url.pathname + url.search + url.hash };
}

function linkOf(typed: string, origin: string): URL | undefined {
  const { protocol } = new URL(origin);
  const whole = /^https?:\/\//i.test(typed) ? typed : typed.startsWith('/') ? origin + typed : `${protocol}//${typed}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url && (url.host.includes('.') || url.host === new URL(origin).host) ? url : undefined;
}
