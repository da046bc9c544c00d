import texts from './saving.json';

export const saving = { saving: texts };
