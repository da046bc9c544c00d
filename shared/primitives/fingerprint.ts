/** The same text for the same plain JSON, in whatever order its keys came. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Sixteen hexadecimal digits that differ when the JSON does: tells two states of one thing apart, and guards against nobody. */
export function fingerprint(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (const sign of canonicalText(value)) {
    const code = sign.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code ^ (one >>> 15), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
