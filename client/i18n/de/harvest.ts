import texts from './harvest.json';

export const harvest = { harvest: texts };
