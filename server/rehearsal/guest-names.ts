/** Invented people for the founding case, two for each organisation. */
export const guestNames: Readonly<Record<string, readonly { readonly name: string; readonly topics: readonly string[] }[]>> = {
  efus: [
    { name: 'Inès', topics: ['mediation', 'night', 'elected officials'] },
    { name: 'Martin', topics: ['evaluation', 'small towns'] },
  ],
  cmncp: [
    { name: 'Camille', topics: ['shelters', 'housing'] },
    { name: 'Noah', topics: ['prevention', 'schools'] },
  ],
  defus: [
    { name: 'Jonas', topics: ['field visits', 'prevention'] },
    { name: 'Katrin', topics: ['evaluation', 'schools'] },
  ],
  unodc: [
    { name: 'Amina', topics: ['drugs', 'outreach'] },
    { name: 'Pablo', topics: ['organised crime', 'data'] },
  ],
  icpc: [
    { name: 'Aurélie', topics: ['evaluation', 'mid-sized cities'] },
    { name: 'Samuel', topics: ['research', 'interviews'] },
  ],
  'fixed-africa': [
    { name: 'Thabo', topics: ['mediation', 'night', 'associations'] },
    { name: 'Aïssatou', topics: ['volunteers', 'older people'] },
  ],
  'peace-in-our-cities': [
    { name: 'Rachel', topics: ['pledges', 'mediation'] },
    { name: 'Andrés', topics: ['street work', 'youth'] },
  ],
  'nordic-safe-cities': [
    { name: 'Jette', topics: ['polarisation', 'youth'] },
    { name: 'Mikkel', topics: ['online hate', 'data'] },
  ],
  gpm: [
    { name: 'Ruth', topics: ['mayors', 'indicators'] },
    { name: 'Kwame', topics: ['mayors', 'fraud'] },
  ],
  safetipin: [
    { name: 'Kalpana', topics: ['public space', 'data'] },
    { name: 'Priya', topics: ['night', 'transport'] },
  ],
  giz: [
    { name: 'Henrike', topics: ['grants', 'local partners'] },
    { name: 'Lukas', topics: ['contracts', 'organised crime'] },
  ],
  'un-habitat': [
    { name: 'Sofía', topics: ['indicators', 'public space'] },
    { name: 'Lindiwe', topics: ['indicators', 'safer cities'] },
  ],
};
