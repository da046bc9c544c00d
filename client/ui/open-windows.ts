import { createContext } from 'react';

/** Told of each window that opens inside, 1, and that closes, -1. */
export const OpenWindows = createContext<(by: 1 | -1) => void>(() => undefined);
