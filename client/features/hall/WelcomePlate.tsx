import { useTranslation } from '#client/i18n/use-translation.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { plateSeat } from '#client/features/participant/plate-seat.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { withFreeSeats } from '#client/ui/plate/seats.ts';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './welcome.module.css';
import { welcomePlaces } from './welcome-places.ts';

interface Props {
  readonly people: readonly PersonRow[];
  readonly me: string;
  readonly clock: RoundClock | undefined;
}

/** One large table with those who are here already; its rim drains towards the opening, whose time it tells when that is far. */
export function WelcomePlate({ people, me, clock }: Props) {
  const { t } = useTranslation('hall');
  const bell = useBell();
  const far = bell !== undefined && bell.kind !== 'in';
  const seats = people.slice(0, welcomePlaces).map((person) => plateSeat(person, { me }));
  return (
    <Plate
      className={styles['plate']}
      width={360}
      seats={withFreeSeats(seats, welcomePlaces)}
      clock={clock}
      number={far ? bell.time : undefined}
      showTime={!far}
      caption={far ? bell.date : clock && t('welcome.left')}
    />
  );
}
