import type { CSSProperties } from 'react';
import { stageTiles, tileGap } from '#client/features/table/plenary/stage-tiles.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { SelfTile } from '#client/features/table/SelfTile.tsx';
import { Tile } from '#client/features/table/Tile.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useElementSize } from '#client/lib/element-size.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

const beforeMeasured = { width: 876, height: 552 };

/** Those on the stage and nobody else, in the order they came on; myself among them. */
export function PlenaryStage({ table, people }: Props) {
  const { t } = useTranslation('plenary');
  const [stage, size] = useElementSize<HTMLDivElement>();
  const { width, height } = stageTiles(Math.max(1, people.length), size ?? beforeMeasured);
  const measures = { '--tile-width': `${width}px`, '--tile-height': `${height}px`, '--tile-gap': `${tileGap}px` } as CSSProperties;
  return (
    <section className={styles['view']} aria-label={t('stage')}>
      <div ref={stage} className={styles['stage']} style={measures}>
        {people.length === 0 && <p className={styles['empty']}>{t('empty')}</p>}
        {people.map((person) =>
          person.isMe ? <SelfTile key={person.row.id} me={person} /> : <Tile key={person.row.id} table={table} person={person} />,
        )}
      </div>
    </section>
  );
}
