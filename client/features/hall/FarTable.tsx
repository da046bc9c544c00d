import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HallTable } from '#client/features/hall/hall-model.ts';
import { SeatsFree } from '#client/features/hall/SeatsFree.tsx';
import { useFormat } from '#client/i18n/use-format.ts';

interface Props {
  readonly table: HallTable;
  /** Of the plate whose place is kept, in pixels. */
  readonly plate: number;
  /** Who sits there, as it is read. */
  readonly people: string;
  readonly className: string | undefined;
}

/**
 * A table that is far out of sight: all that is read of it, without signs, tags and cups. In a crowded hall that is a third of the
 * work, and nobody sees the rest before they come near it.
 */
export function FarTable({ table, plate, people, className }: Props) {
  const { row, title } = table;
  const { t } = useTranslation('participant');
  const { languageName } = useFormat();
  return (
    <>
      <svg width={plate} height={plate} aria-hidden />
      <span className={className}>
        {row.kind === 'topic' && `${t('table', { number: row.number })}, `}
        <span lang={title.lang}>{title.text}</span>
      </span>
      <span>
        {row.languages.map((code) => `${languageName(code)} `)}
        <SeatsFree table={table} />
        {people}
      </span>
    </>
  );
}
