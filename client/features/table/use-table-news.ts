import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { tableNews } from '#client/features/table/table-news.ts';
import type { TableNews } from '#client/features/table/table-news.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { callNames } from '#client/features/participant/names.ts';
import { currentRound } from '#client/features/participant/programme.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';

/** Says once where one has sat down and with whom, and from then on who comes, leaves, asks for the word, writes or reacts. */
export function useTableNews(hall: HallView, table: TableView, people: readonly SeatedPerson[]): void {
  const arrival = useArrival(hall, table, people);
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (arrival === null || said.current === table.id) return;
    said.current = table.id;
    announce(arrival.sentence, { foreign: arrival.title });
  }, [table.id, arrival]);
  useNewsOfOthers(hall, table);
}

/** Null until the hall knows of the table: its part comes a moment after the table's own. */
function useArrival(hall: HallView, table: TableView, people: readonly SeatedPerson[]) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const titleOf = useTableTitle();
  const row = hall.tables[table.id];
  if (row === undefined) return null;
  const round = currentRound(hall);
  const others = people.filter(({ isMe }) => !isMe).map((person) => person.row);
  const number = t('table', { ns: 'participant', number: table.number });
  const title = titleOf(row);
  const place = row.kind === 'topic' ? `${number}, ${title.text}` : number;
  const names = format.list([...callNames(others).values()]);
  const where = others.length === 0 ? t('arrival.alone', { place }) : t('arrival.with', { place, names });
  const rule = table.chathamHouse ? ` ${t('rule.arrival')}` : '';
  return { sentence: round === null ? where + rule : `${where} ${t('round', { ns: 'participant', ...round })}.${rule}`, title };
}

function useNewsOfOthers(hall: HallView, table: TableView): void {
  const { t } = useTranslation('table');
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const reactions = useGathering((snapshot) => snapshot.reactions);
  const before = useRef({ table, reactions });
  const names = useRef(new Map<string, string>());
  const nameless = useRef<TableNews[]>([]);
  useEffect(() => {
    for (const { id, name } of Object.values(hall.people)) names.current.set(id, name);
    const news = [...nameless.current, ...tableNews(before.current, { table, reactions }, me)];
    before.current = { table, reactions };
    // A newcomer's name comes with the hall, a moment after the table.
    nameless.current = news.filter((item) => item.kind !== 'unnamed_card' && !names.current.has(item.person));
    for (const item of news) {
      if (item.kind === 'unnamed_card') {
        announce(t('news.unnamedCard'));
        continue;
      }
      const name = names.current.get(item.person);
      if (name === undefined) continue;
      announce(
        item.kind === 'reacted' ? t('news.reacted', { name, reaction: t(`reactions.${item.reaction}`) }) : t(`news.${item.kind}`, { name }),
      );
    }
  }, [hall.people, table, reactions, me, t]);
}
