/** Under which id it is said above a table's cards how *us too* counts. */
export const usTooHint = 'us-too-hint';
