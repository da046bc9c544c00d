import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toldRefusal } from '#client/features/participant/refused-text.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';

interface Attempt {
  /** Sends a command; true when it was done. */
  readonly attempt: (command: ClientCommand) => Promise<boolean>;
  readonly waiting: boolean;
  /** Why the last one was refused and what to do; it has been said aloud already. */
  readonly problem: string | undefined;
  /** The code of that refusal, where its sentence stands beside one field. */
  readonly refusal: ErrorCode | undefined;
}

/** Commands whose refusal is shown where they were given. */
export function useAttempt(): Attempt {
  const { t } = useTranslation('participant');
  const send = useSend();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const textOf = (code: ErrorCode) => t(`refused.${toldRefusal(code)}`);
  const attempt = async (command: ClientCommand) => {
    setWaiting(true);
    setRefusal(undefined);
    const answer = await send(command);
    setWaiting(false);
    if (answer.ok) return true;
    setRefusal(answer.code);
    announce(textOf(answer.code), { urgent: true });
    return false;
  };
  return { attempt, waiting, problem: refusal && textOf(refusal), refusal };
}
