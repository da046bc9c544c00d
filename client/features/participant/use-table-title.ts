import { useTranslation } from '#client/i18n/use-translation.ts';
import { tableTitle } from '#client/features/participant/table-title.ts';
import type { SpokenText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { TableRow } from '#shared/gathering/view/types.ts';

type Titled = Pick<TableRow, 'topic' | 'theme' | 'kind' | 'number'>;

/** Names a table in the reader's language: topic, theme, the number of a round's table, or that it is free for any topic. */
export function useTableTitle(): (table: Titled) => SpokenText {
  const { t, i18n } = useTranslation(['hall', 'participant']);
  const themes = useGathering(({ hall }) => hall?.about.themes);
  return (table) => {
    const title = tableTitle(table, themes ?? [], i18n.language);
    if (title !== null) return title;
    return { text: table.kind === 'round' ? t('table', { ns: 'participant', number: table.number }) : t('freeTable'), lang: undefined };
  };
}
