import texts from './safety.json';

export const safety = { safety: texts };
