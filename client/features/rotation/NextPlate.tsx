import { useMemo, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { plateSeat } from '#client/features/participant/plate-seat.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './rotation-card.module.css';

/** The next table, with one's own place held out; its rim drains from the card's first moment to the bell. */
export function NextPlate({ people }: { readonly people: readonly PersonRow[] }) {
  const { t } = useTranslation('rotation');
  const now = useServerNow();
  const [shownAt] = useState(now);
  const endsAt = useGathering(({ hall }) => hall?.clock.endsAt ?? null);
  const pausedAt = useGathering(({ hall }) => hall?.clock.pausedAt ?? null);
  const clock = useMemo(
    () =>
      endsAt === null ? undefined : { startedAt: Math.min(shownAt, endsAt - 1000), endsAt, now: pausedAt === null ? now : () => pausedAt },
    [shownAt, endsAt, pausedAt, now],
  );
  const seats = [...people.map((person) => plateSeat(person, { me: undefined })), { kind: 'free', yours: true } as const];
  return <Plate className={styles['plate']} width={276} seats={seats} clock={clock} showTime caption={t('left')} />;
}
