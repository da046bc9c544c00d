import after from './after.json';
import common from './common.json';
import hall from './hall.json';
import join from './join.json';
import landing from './landing.json';
import rotation from './rotation.json';
import table from './table.json';

export const participant = { after, common, hall, join, landing, rotation, table };
