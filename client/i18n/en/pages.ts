import accessibility from './accessibility.json';
import help from './help.json';
import privacy from './privacy.json';

export const pages = { accessibility, help, privacy };
