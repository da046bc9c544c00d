import common from './common.json';
import devices from './devices.json';
import gathering from './gathering.json';
import hall from './hall.json';
import join from './join.json';
import place from './participant.json';
import plenary from './plenary.json';
import rotation from './rotation.json';
import share from './share.json';
import table from './table.json';

export const participant = { common, devices, gathering, hall, join, participant: place, plenary, rotation, share, table };
