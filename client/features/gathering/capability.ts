/** Longest secret the server reads. */
const longest = 300;

/** The secret in a link's fragment, `#k=…`; empty for a bare address. */
export function capabilityIn(fragment: string): string {
  const secret = fragment.replace(/^#/, '').replace(/^k=/, '');
  try {
    return decodeURIComponent(secret).slice(0, longest);
  } catch {
    return secret.slice(0, longest);
  }
}

let taken = { slug: '', capability: '' };

/**
 * Takes the gathering's secret out of the page's address, so that nobody copies or films it from there. As long as the page
 * is open the same secret is given again.
 */
export function takeCapability(slug: string): string {
  const { pathname, search, hash } = location;
  if (hash !== '') {
    taken = { slug, capability: capabilityIn(hash) };
    history.replaceState(history.state, '', pathname + search);
  }
  return taken.slug === slug ? taken.capability : '';
}
