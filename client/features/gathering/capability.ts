/** Longest secret the server reads. */
const longest = 300;

/** The secret in a link's fragment, `#k=…`; empty for a bare address. */
export function capabilityIn(fragment: string): string {
  return decodeURIComponent(fragment.replace(/^#/, '').replace(/^k=/, '')).slice(0, longest);
}

/** Takes the secret out of the page's address, so that nobody copies or films it from there. */
export function takeCapability(): string {
  const { pathname, search, hash } = location;
  if (hash === '') return '';
  history.replaceState(history.state, '', pathname + search);
  try {
    return capabilityIn(hash);
  } catch {
    return hash.slice(0, longest);
  }
}
