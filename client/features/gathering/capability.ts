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

const keyOf = (slug: string) => `foyer.link.${slug}`;

/**
 * Takes the gathering's secret out of the page's address, so that nobody copies or films it from there. As long as the page
 * is open the same secret is given again; a reload gives it again until `forgetCapability`.
 */
export function takeCapability(slug: string): string {
  const { pathname, search, hash } = location;
  if (hash !== '') {
    taken = { slug, capability: capabilityIn(hash) };
    keep(slug, taken.capability);
    history.replaceState(history.state, '', pathname + search);
  }
  return taken.slug === slug ? taken.capability : kept(slug);
}

/** Leaves no trace of the secret in the browser: a session stands for it now. */
export function forgetCapability(slug: string): void {
  try {
    sessionStorage.removeItem(keyOf(slug));
  } catch {
    // Forbidden memory holds nothing.
  }
}

function keep(slug: string, capability: string): void {
  try {
    sessionStorage.setItem(keyOf(slug), capability);
  } catch {
    // Then a reload asks for the link again.
  }
}

function kept(slug: string): string {
  try {
    return sessionStorage.getItem(keyOf(slug)) ?? '';
  } catch {
    return '';
  }
}
