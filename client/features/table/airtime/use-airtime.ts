import { useEffect, useEffectEvent, useState } from 'react';
import type { Share } from '#client/features/table/airtime/airtime.ts';
import { createAirtime } from '#client/features/table/airtime/airtime.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';

const every = 250;
const shownEvery = 8;

/** Of the table where one sits now; gone with the page, and never anywhere else. */
let tally = { table: '', airtime: createAirtime() };

/** My share of what is said at the table, as this page hears it; null until there is one. */
export function useAirtime(table: string, people: readonly SeatedPerson[]): Share | null {
  const [share, setShare] = useState<{ readonly table: string; readonly share: Share | null }>({ table, share: null });
  const listen = useEffectEvent((isToShow: boolean) => {
    if (tally.table !== table) tally = { table, airtime: createAirtime() };
    const speakers = people.filter(({ listening, dropped }) => !listening && !dropped);
    const speaking = speakers.filter((person) => person.speaking);
    const me = speaking.some(({ isMe }) => isMe);
    tally.airtime.add(every, { me, others: speaking.length - (me ? 1 : 0) });
    if (isToShow) setShare({ table, share: tally.airtime.share(speakers.length) });
  });
  useEffect(() => {
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      listen(count % shownEvery === 1);
    }, every);
    return () => clearInterval(timer);
  }, []);
  return share.table === table ? share.share : null;
}
