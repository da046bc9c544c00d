import live from './live.json';
import setup from './setup.json';

export const organiser = { live, setup };
