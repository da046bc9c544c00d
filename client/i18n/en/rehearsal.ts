import texts from './rehearsal.json';

export const rehearsal = { rehearsal: texts };
