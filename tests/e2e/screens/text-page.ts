/** Pages of text, by their address. */
export const textPages = ['help', 'privacy', 'accessibility'] as const;
