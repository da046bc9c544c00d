import contact from './contact.json';

export const contacts = { contact };
