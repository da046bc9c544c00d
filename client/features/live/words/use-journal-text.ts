import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { FeedLine } from '#shared/gathering/state.ts';
import type { MessageTarget } from '#shared/gathering/state.ts';
import type { JournalLine } from './journal.ts';

/** Puts a line of the journal into words. */
export function useJournalText(): (line: JournalLine) => string {
  const { t } = useTranslation('live');
  const guests = useLive((view) => view.guests);
  const tables = useLive((view) => view.tables);

  const target = (to: MessageTarget) => {
    if (to.kind !== 'table') return t(`words.${to.kind}`);
    const number = tables[to.table]?.number;
    return number === undefined ? t('words.oneTable') : t('words.table', { number });
  };
  const event = ({ what, person, table, count }: FeedLine) => {
    const name = (person !== null && guests[person]?.name) || t('journal.somebody');
    switch (what) {
      case 'round_began':
      case 'tables_cleared':
        return t(`journal.${what}`, { count: count ?? 0 });
      case 'plan_ready':
        return count === 0 ? t('journal.plan_without_repeats') : t('journal.plan_ready', { count: count ?? 0 });
      case 'late_seated':
      case 'healed':
        return t(`journal.${what}`, { name, number: table ?? '' });
      case 'returned':
        return t('journal.returned', { name });
      case 'hall_began':
      case 'plenary_began':
      case 'extended':
      case 'paused':
      case 'resumed':
      case 'doors_closed':
      case 'doors_opened':
      case 'programme_changed':
        return t(`journal.${what}`);
    }
  };
  return (line) =>
    line.kind === 'event' ? event(line.event) : t('journal.message', { to: target(line.message.to), text: line.message.text });
}
