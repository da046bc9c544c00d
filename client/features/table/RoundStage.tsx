import { Airtime } from '#client/features/table/Airtime.tsx';
import { MyPlate } from '#client/features/table/MyPlate.tsx';
import { RoundPerson } from '#client/features/table/RoundPerson.tsx';
import { isUpper, seatLabel } from '#client/features/table/seat-label.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './round-stage.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

/** Without a picture the table itself takes the stage, large, with everybody's name beside their cup. */
export function RoundStage({ table, people }: Props) {
  const phone = useMediaQuery(phoneWidth);
  return phone ? <High table={table} people={people} /> : <Wide table={table} people={people} />;
}

function Wide({ table, people }: Props) {
  return (
    <div className={styles['stage']}>
      <div className={styles['table']}>
        <MyPlate people={people} width={384} />
        <ul>
          {people.map((person, index) => {
            const { x, y, side } = seatLabel(index, people.length);
            return (
              <li key={person.row.id} className={styles[side]} style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}>
                <RoundPerson table={table} person={person} />
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles['airtime']}>
        <Airtime table={table.id} people={people} />
      </div>
    </div>
  );
}

/** Names above and below the table, as their cups lie. */
function High({ table, people }: Props) {
  const places = people.map((person, index) => ({
    person,
    upper: isUpper(index, people.length),
    side: seatLabel(index, people.length).side,
  }));
  const half = (upper: boolean) => (
    <ul className={styles['half']}>
      {places
        .filter((place) => place.upper === upper)
        .map(({ person, side }) => (
          <li key={person.row.id} className={styles[side === 'before' ? 'left' : 'right']}>
            <RoundPerson table={table} person={person} />
          </li>
        ))}
    </ul>
  );
  return (
    <div className={styles['stage']}>
      {half(true)}
      <div className={styles['table']}>
        <MyPlate people={people} width={384} />
      </div>
      {half(false)}
      <div className={styles['airtime']}>
        <Airtime table={table.id} people={people} />
      </div>
    </div>
  );
}
