import { useRef, useState } from 'react';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { useLive } from './use-live.ts';
import { useRefusalText } from './use-refusal-text.ts';

export interface Order {
  /** Sends a command; true when it was done. A second press while one is on its way does nothing. */
  readonly order: (command: ClientCommand) => Promise<boolean>;
  /** Says why something cannot be done now, as the server would. */
  readonly refuse: (code: ErrorCode) => void;
  /** Why the last one was refused, until the clock moves on; it has been said aloud already. */
  readonly refusal: ErrorCode | null;
}

/** Commands of an organiser whose refusal is shown beside the button. */
export function useOrder(): Order {
  const { send } = useGatheringStore();
  const moment = useLive(({ clock }) => `${clock.startedAt} ${clock.endsAt} ${clock.pausedAt} ${clock.held}`);
  const [refused, setRefused] = useState<{ readonly code: ErrorCode; readonly moment: string } | null>(null);
  const busy = useRef(false);
  const textOf = useRefusalText();

  const refuse = (code: ErrorCode) => {
    setRefused({ code, moment });
    announce(textOf(code), { urgent: true });
  };
  const order = async (command: ClientCommand) => {
    if (busy.current) return false;
    busy.current = true;
    setRefused(null);
    const answer = await send(command);
    busy.current = false;
    if (!answer.ok) refuse(answer.code);
    return answer.ok;
  };
  return { order, refuse, refusal: refused?.moment === moment ? refused.code : null };
}
