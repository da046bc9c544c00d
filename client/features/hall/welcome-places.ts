/** Places around the large plate; a few more would not be told apart. */
export const welcomePlaces = 7;
