import { useEffect, useState } from 'react';
import { readCheck } from '#client/net/check-http.ts';
import type { CheckAnswer } from '#shared/contract/check.ts';

/** What this server says a firewall must let through; null until it has answered. */
export function useOpenWays(): CheckAnswer | 'failed' | null {
  const [answer, setAnswer] = useState<CheckAnswer | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    void readCheck().then((read) => {
      if (!gone) setAnswer(read.ok ? read.body : 'failed');
    });
    return () => {
      gone = true;
    };
  }, []);
  return answer;
}
