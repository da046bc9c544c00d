import { createContext, use } from 'react';

/** Leaves the gathering: the seat, the devices and the page. Ask before calling it. */
export const LeavingContext = createContext<(() => void) | null>(null);

/** Opens the question whether to leave. */
export const AskingContext = createContext<(() => void) | null>(null);

const inside = (way: (() => void) | null) => {
  if (way === null) throw new Error('There is no gathering to leave around this component.');
  return way;
};

/** The way out of the gathering, for screens inside it; `AskToLeave` asks before it is taken. */
export const useLeave = (): (() => void) => inside(use(LeavingContext));

/** Asks whether to leave, and leaves on a yes. */
export const useAskToLeave = (): (() => void) => inside(use(AskingContext));
