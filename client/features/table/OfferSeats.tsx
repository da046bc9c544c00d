import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { OfferList } from '#client/features/table/OfferList.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { PersonRow, TableView } from '#shared/gathering/view/types.ts';
import styles from './offer-seats.module.css';

/** Holds a free seat of a topic table out to people who stand in the hall. */
export function OfferSeats({ table }: { readonly table: TableView }) {
  const { t } = useTranslation('hosting');
  const { attempt, waiting, problem } = useAttempt();
  const [open, setOpen] = useState(false);
  const hall = useGathering((snapshot) => snapshot.hall);
  const me = useGathering(({ mine }) => mine?.id);
  if (hall === null) return null;
  const people = Object.values(hall.people).filter((person) => person.table === null && !person.dropped && person.id !== me);
  const seats = hall.tables[table.id]?.seats ?? 0;
  const free = seats - table.people.length - table.offers.filter(({ person }) => hall.people[person]?.table === null).length;
  const offer = async ({ id, name }: PersonRow) => {
    if (!waiting && (await attempt({ type: 'offer_seat', table: table.id, person: id }))) announce(t('offer.done', { name }));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserRoundPlus size={20} strokeWidth={1.75} aria-hidden />
        {t('offer.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('offer.open')}>
        <div className={styles['offers']}>
          <p className={styles['lead']}>{t(people.length === 0 ? 'offer.nobody' : free <= 0 ? 'offer.full' : 'offer.lead')}</p>
          {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
          {people.length > 0 && (
            <OfferList
              people={people}
              offered={table.offers.map(({ person }) => person)}
              mayOffer={free > 0}
              onOffer={(person) => void offer(person)}
            />
          )}
        </div>
      </Dialog>
    </>
  );
}
