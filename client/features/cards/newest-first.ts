/** Cards, the last written first. */
export const newestFirst = <Card extends { readonly order: number }>(cards: readonly Card[]): Card[] =>
  [...cards].sort((a, b) => b.order - a.order);
