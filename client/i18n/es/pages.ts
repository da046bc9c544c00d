import accessibility from './accessibility.json';
import check from './check.json';
import help from './help.json';
import privacy from './privacy.json';

export const pages = { accessibility, check, help, privacy };
