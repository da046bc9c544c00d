import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toldRefusal } from '#client/features/participant/refused-text.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';

interface Attempt {
  /** Sends a command; true when it was done. */
  readonly attempt: (command: ClientCommand) => Promise<boolean>;
  readonly waiting: boolean;
  /** Why the last one was refused and what to do; it has been said aloud already. */
  readonly problem: string | undefined;
}

/** Commands whose refusal is shown where they were given. */
export function useAttempt(): Attempt {
  const { t } = useTranslation('participant');
  const send = useSend();
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const attempt = async (command: ClientCommand) => {
    setWaiting(true);
    setProblem(undefined);
    const answer = await send(command);
    setWaiting(false);
    if (answer.ok) return true;
    const text = t(`refused.${toldRefusal(answer.code)}`);
    setProblem(text);
    announce(text, { urgent: true });
    return false;
  };
  return { attempt, waiting, problem };
}
