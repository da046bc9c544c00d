import texts from './erasure.json';

export const erasure = { erasure: texts };
