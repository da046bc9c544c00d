import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { tableNews } from '#client/features/table/table-news.ts';
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
  const arrival = useArrivalSentence(hall, table, people);
  useEffect(() => {
    announce(arrival.current);
  }, [table.id, arrival]);
  useNewsOfOthers(hall, table);
}

/** The sentence of arrival, always up to date in a ref: it is said when the table changes, not when the sentence does. */
function useArrivalSentence(hall: HallView, table: TableView, people: readonly SeatedPerson[]) {
  const { t } = useTranslation(['table', 'participant']);
  const format = useFormat();
  const titleOf = useTableTitle();
  const row = hall.tables[table.id];
  const round = currentRound(hall);
  const others = people.filter(({ isMe }) => !isMe).map((person) => person.row);
  const place = [t('table', { ns: 'participant', number: table.number }), row?.kind === 'topic' && titleOf(row).text]
    .filter(Boolean)
    .join(', ');
  const names = format.list([...callNames(others).values()]);
  const sentence = [
    others.length === 0 ? t('arrival.alone', { place }) : t('arrival.with', { place, names }),
    round !== null && `${t('round', { ns: 'participant', ...round })}.`,
  ];
  const ref = useRef('');
  useEffect(() => {
    ref.current = sentence.filter(Boolean).join(' ');
  });
  return ref;
}

function useNewsOfOthers(hall: HallView, table: TableView): void {
  const { t } = useTranslation('table');
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const reactions = useGathering((snapshot) => snapshot.reactions);
  const before = useRef({ table, reactions });
  const names = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { id, name } of Object.values(hall.people)) names.current.set(id, name);
    const news = tableNews(before.current, { table, reactions }, me);
    before.current = { table, reactions };
    for (const item of news) {
      const name = names.current.get(item.person) ?? '';
      announce(
        item.kind === 'reacted' ? t('news.reacted', { name, reaction: t(`reactions.${item.reaction}`) }) : t(`news.${item.kind}`, { name }),
      );
    }
  }, [hall.people, table, reactions, me, t]);
}
