import { useEffect, useRef } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';
import { myPart } from './my-part.ts';

/** Says who is on the stage when one comes in, from then on who comes, leaves it or shares a screen, and what oneself has become. */
export function usePlenaryNews({ people }: HallView, table: TableView, me: string): void {
  const { t } = useTranslation(['plenary', 'table']);
  const format = useFormat();
  const before = useRef<TableView | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = table;
    const nameOf = (id: string) => people[id]?.name ?? '';
    if (was?.id !== table.id) {
      announce(table.people.length === 0 ? t('arrivalEmpty') : t('arrival', { names: format.list(table.people.map(nameOf)) }));
      return;
    }
    const part = myPart(table, me);
    if (myPart(was, me).kind !== part.kind)
      announce(
        part.kind === 'interpreter'
          ? t('interpreting', { language: format.languageTitle(part.language) })
          : t(part.kind === 'stage' ? 'onStage' : 'listen'),
        { urgent: true },
      );
    for (const id of table.people) if (id !== me && !was.people.includes(id)) announce(t('up', { name: nameOf(id) }));
    const sharer = table.sharing?.person;
    if (sharer !== undefined && sharer !== me && sharer !== was.sharing?.person)
      announce(t('news.shares', { ns: 'table', name: nameOf(sharer) }));
    for (const id of was.people) if (id !== me && !table.people.includes(id)) announce(t('down', { name: nameOf(id) }));
  }, [table, me, people, t, format]);
}
