import { useEffect, useEffectEvent, useState } from 'react';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { createSpeakerOrder } from '#client/features/table/speaker-order.ts';

const every = 500;

/**
 * The place of each person where those who speak come first; `inFirstRow` people are there. Without it, and for who just
 * came, the order of the seats.
 */
export function useSpeakerOrder(people: readonly SeatedPerson[], inFirstRow: number | null): (id: string) => number {
  const [speakers] = useState(createSpeakerOrder);
  const [order, setOrder] = useState<readonly string[]>([]);
  const look = useEffectEvent((first: number) => {
    const speaking = new Set(people.filter((person) => person.speaking).map(({ row }) => row.id));
    setOrder(
      speakers.look(
        people.map(({ row }) => row.id),
        speaking,
        first,
        performance.now(),
      ),
    );
  });
  useEffect(() => {
    if (inFirstRow === null) return undefined;
    const timer = setInterval(() => look(inFirstRow), every);
    return () => {
      clearInterval(timer);
    };
  }, [inFirstRow]);
  const seats = people.map(({ row }) => row.id);
  return (id) => (inFirstRow !== null && order.includes(id) ? order.indexOf(id) : seats.indexOf(id));
}
