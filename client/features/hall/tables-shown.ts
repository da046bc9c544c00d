import type { Rows, TableRow } from '#shared/gathering/view/types.ts';

/** What the hall is narrowed to; null: everything. */
export interface TableFilter {
  readonly language: string | null;
  readonly theme: string | null;
}

export const noFilter: TableFilter = { language: null, theme: null };

/** The tables to show, by number. A table without a language is open to every one. */
export function tablesShown(tables: Rows<TableRow>, { language, theme }: TableFilter): TableRow[] {
  return Object.values(tables)
    .filter((table) => language === null || table.languages.length === 0 || table.languages.includes(language))
    .filter((table) => theme === null || table.theme === theme)
    .sort((a, b) => a.number - b.number);
}

/** Languages one may filter by: those of the gathering first, then others that a table speaks. */
export function languagesToChoose(gathering: readonly string[], tables: Rows<TableRow>): string[] {
  const spoken = Object.values(tables).flatMap(({ languages }) => languages);
  return [...new Set([...gathering, ...spoken.sort()])];
}
