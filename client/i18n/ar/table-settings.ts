import hosting from './hosting.json';
import settings from './settings.json';

export const tableSettings = { settings, hosting };
