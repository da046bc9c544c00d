import { Plus } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newTable } from '#client/features/hall/hall-model.ts';
import type { TableButtonProps } from '#client/features/hall/hall-model.ts';
import styles from './floor.module.css';

interface Props extends Pick<TableButtonProps, 'index' | 'isStop' | 'onFocused'> {
  readonly width: number;
  readonly openTable: () => void;
}

/** The last place of the plan, dashed: a table yet to be opened. */
export function NewTablePlace({ width, index, isStop, onFocused, openTable }: Props) {
  const { t } = useTranslation('hall');
  return (
    <button
      type="button"
      className={styles['table']}
      data-walk={index}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocused(newTable)}
      onClick={openTable}
    >
      <span className={styles['ghost']} style={{ inlineSize: width, blockSize: width }}>
        <Plus size={36} strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles['newTable']}>{t('openTable')}</span>
      <span className={styles['meta']}>{t('openTableHint')}</span>
    </button>
  );
}
