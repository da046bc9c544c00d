import card from './card.json';

export const cards = { card };
