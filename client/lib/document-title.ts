/** `Table 4 · 6 min · Coffee break · Foyer`: place first, since tabs are narrow; ends with the product's name. */
export function titleOf(parts: readonly (string | false | null | undefined)[]): string {
  return [...parts.filter(Boolean), 'Foyer'].join(' · ');
}
