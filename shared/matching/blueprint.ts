/** Rounds over places 0 … people - 1 instead of people, made by construction: which person takes which place is open. */
export type Blueprint = readonly (readonly (readonly number[])[])[];

/** Places at tables as even as can be, seats at the larger ones. */
export interface Shape {
  readonly people: number;
  readonly seats: number;
  readonly tables: number;
}
