import accessibility from './accessibility.json';
import check from './check.json';
import help from './help.json';
import privacy from './privacy.json';
import shortcuts from './shortcuts.json';

export const pages = { accessibility, check, help, privacy, shortcuts };
