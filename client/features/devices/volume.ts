import type { Volume } from '#client/stores/preferences.ts';

/** How loud an element plays the taps, beside the voices of a table. */
export const loudnessOf: Readonly<Record<Volume, number>> = { soft: 0.3, medium: 0.6, loud: 1 };
