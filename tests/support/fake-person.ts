/** Somebody who is known to receivers by a tone and a colour. */
export interface FakePerson {
  readonly id: string;
  /** Hz. */
  readonly frequency: number;
  readonly colour: readonly [red: number, green: number, blue: number];
}

/** Colours far enough apart to survive a camera's codec. */
const colours: readonly FakePerson['colour'][] = [
  [220, 40, 40],
  [40, 200, 40],
  [50, 80, 230],
  [220, 200, 40],
  [200, 40, 200],
  [40, 200, 200],
  [240, 140, 40],
  [235, 235, 235],
];

/** Up to eight people whom no receiver mixes up; tones are 375 Hz apart, from 750 Hz up. */
export function fakePeople(ids: readonly string[]): FakePerson[] {
  return ids.map((id, index) => {
    const colour = colours[index];
    if (colour === undefined) throw new Error('There are colours for eight people only.');
    return { id, frequency: 375 * (index + 2), colour };
  });
}
