/** Version of what is said on the wire; raised when an older client could misunderstand a newer server or the reverse. */
export const protocolVersion = 4;
/** Clients the server still understands: those of the version before too, as both run side by side for a deploy. */
export const acceptedProtocols = { least: 4, most: 4 } as const;
