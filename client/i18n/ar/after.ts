import texts from './after.json';

export const after = { after: texts };
