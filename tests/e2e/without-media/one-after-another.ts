/** Its tests are steps of one story; other stories go on beside it. */
export const one = { concurrent: false } as const;
