import after from './after.json';
import contact from './contact.json';

export const afterwards = { after, contact };
