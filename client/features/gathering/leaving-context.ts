import { createContext, use } from 'react';

/** Leaves the gathering: the seat, the devices and the page. Ask before calling it. */
export const LeavingContext = createContext<(() => void) | null>(null);

/** The way out of the gathering, for screens inside it; `LeaveGathering` is the button that asks once. */
export function useLeave(): () => void {
  const leave = use(LeavingContext);
  if (leave === null) throw new Error('There is no gathering to leave around this component.');
  return leave;
}
