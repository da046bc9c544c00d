/** Version of what is said on the wire; raised when an older client could misunderstand a newer server or the reverse. */
export const protocolVersion = 3;
/** Clients the server still understands. */
export const acceptedProtocols = { least: 3, most: 3 } as const;
