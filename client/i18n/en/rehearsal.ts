import rehearsal from './rehearsal.json';

export const rehearsalTexts = { rehearsal };
