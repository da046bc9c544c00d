/** The organiser's link of a gathering made on this page. It cannot be derived again, so it lives no longer than the page. */
let made: { readonly slug: string; readonly address: string } | null = null;

export function rememberOrganiserLink(slug: string, address: string): void {
  made = { slug, address };
}

export const organiserLink = (slug: string): string | null => (made?.slug === slug ? made.address : null);
