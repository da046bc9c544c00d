import type { CSSProperties, ReactNode } from 'react';
import { largeTiles } from '#client/features/table/large-tiles.ts';
import { stageTiles, tileGap } from '#client/features/table/plenary/stage-tiles.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { SelfTile } from '#client/features/table/SelfTile.tsx';
import { Tile } from '#client/features/table/Tile.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useElementSize } from '#client/lib/element-size.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
  /** A shared screen or the harvest: larger than everybody. */
  readonly shown?: ReactNode;
}

const beforeMeasured = { width: 876, height: 552 };

/** Those on the stage and nobody else, in the order they came on; myself among them. Whoever signs is large; beside them, and beside what is shown, the rest are small. */
export function PlenaryStage({ table, people, shown }: Props) {
  const { t } = useTranslation('plenary');
  const [stage, size] = useElementSize<HTMLDivElement>();
  const { width, height } = stageTiles(Math.max(1, people.length), size ?? beforeMeasured);
  const signing = largeTiles(
    people.filter(({ isMe }) => !isMe),
    null,
    true,
  );
  // Where all are large nobody is.
  const large = signing.length === people.length ? [] : signing;
  const measures = {
    '--tile-width': `${width}px`,
    '--tile-height': `${height}px`,
    '--tile-gap': `${tileGap}px`,
    '--stage-height': `${(size ?? beforeMeasured).height}px`,
    '--large-tiles': large.length,
    '--small-tiles': people.length - large.length,
  } as CSSProperties;
  const alone = shown === undefined;
  return (
    <section
      className={classNames(styles['view'], !alone && styles['withScreen'], alone && large.length > 0 && styles['withSigners'])}
      aria-label={t('stage')}
    >
      {shown}
      <div ref={stage} className={styles['stage']} style={alone ? measures : undefined}>
        {people.length === 0 && <p className={styles['empty']}>{t('empty')}</p>}
        {people.map((person) =>
          person.isMe ? (
            <SelfTile key={person.row.id} me={person} />
          ) : (
            <Tile key={person.row.id} table={table} person={person} large={placeIn(large, person.row.id)} />
          ),
        )}
      </div>
    </section>
  );
}

const placeIn = (large: readonly string[], id: string): number | undefined => {
  const place = large.indexOf(id);
  return place < 0 ? undefined : place;
};
