/** Version of what is said on the wire; raised when an older client could misunderstand a newer server or the reverse. */
export const protocolVersion = 2;
/** Clients the server still understands. */
export const acceptedProtocols = { least: 2, most: 2 } as const;
