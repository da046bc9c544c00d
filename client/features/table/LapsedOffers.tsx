import { useState } from 'react';
import { LapsedNotice } from '#client/features/table/LapsedNotice.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: Pick<TableView, 'id' | 'offers' | 'people'>;
  readonly me: string;
}

/** Tells whoever held out a seat that it lapsed, whatever the other did or did not; nothing where they came. */
export function LapsedOffers({ table: { id, offers, people }, me }: Props) {
  const asked = offers.filter(({ by }) => by === me).map(({ person }) => person);
  const [last, setLast] = useState<{ id: string; asked: readonly string[]; lapsed: readonly string[] }>({ id, asked, lapsed: [] });
  if (last.id !== id || last.asked.join() !== asked.join()) {
    const over = (person: string) => !asked.includes(person) && !people.includes(person);
    setLast({ id, asked, lapsed: last.id === id ? [...last.lapsed, ...last.asked].filter(over) : [] });
  }
  if (last.lapsed.length === 0) return null;
  return <LapsedNotice people={last.lapsed} onClose={() => setLast({ id, asked, lapsed: [] })} />;
}
