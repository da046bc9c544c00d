import settings from './settings.json';

export const tableSettings = { settings };
