import type { CSSProperties } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { TileMenu } from '#client/features/table/TileMenu.tsx';
import { TileName } from '#client/features/table/TileName.tsx';
import { TileSigns } from '#client/features/table/TileSigns.tsx';
import { callName } from '#client/features/participant/names.ts';
import { classNames } from '#client/lib/class-names.ts';
import { usePicture } from '#client/media/react/use-picture.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './tile.module.css';

interface Props {
  readonly table: TableView;
  readonly person: SeatedPerson;
  /** Place among the large ones, from 0; absent for a tile like the others. */
  readonly large?: number | undefined;
  /** Where the eye finds it among the others; the order of the page stays that of the seats. */
  readonly place?: number;
}

/** Somebody else at the table: their picture, or their cup while there is none. */
export function Tile({ table, person, large, place }: Props) {
  const { t } = useTranslation('table');
  const picture = usePicture(person.row.id);
  const { row, speaking, hasVideo, signs, dropped, listening, isHost } = person;
  return (
    <section
      className={classNames(styles['tile'], speaking && styles['speaks'])}
      data-large={large === undefined ? undefined : true}
      style={{ order: place, '--large': large } as CSSProperties}
      aria-label={row.name}
    >
      {hasVideo && <div ref={picture} className={classNames(styles['picture'], signs && styles['whole'])} />}
      {!hasVideo && (
        <span className={styles['cup']}>
          <Cup name={row.name} host={isHost} listening={listening} speaking={speaking} away={dropped} width={112} />
        </span>
      )}
      {dropped && (
        <p className={styles['gone']}>
          <b>{t('comesBack', { name: callName(row.name) })}</b>
          <span>{t('seatKept')}</span>
        </p>
      )}
      <TileSigns person={person} />
      <TileName person={person} />
      <TileMenu table={table} person={person} className={styles['menu']} />
    </section>
  );
}
