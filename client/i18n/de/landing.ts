import texts from './landing.json';

export const landing = { landing: texts };
