import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ContactForm } from '#client/features/contacts/ContactForm.tsx';
import { ContactLines } from '#client/features/contacts/ContactLines.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './contacts.module.css';

interface Props {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly onDone: () => void;
}

/** Where the exchange with somebody stands, as far as I may know: not offered, offered, or both have. */
export function ExchangeCards({ person, onDone }: Props) {
  const { t } = useTranslation('contact');
  const mine = useGathering((snapshot) => snapshot.mine);
  const [editing, setEditing] = useState(mine?.contactCard === null);
  const { attempt, waiting, problem } = useAttempt();
  if (mine === null) return null;
  const theirs = person === null ? undefined : mine.contacts[person.id];
  const offered = person !== null && mine.offered.includes(person.id);

  const offer = async (on: boolean) => {
    const done = await attempt(person === null ? { type: 'offer_contact_to_table' } : { type: 'offer_contact', person: person.id, on });
    if (!done) return;
    announce(t(on ? 'said.offered' : 'said.takenBack'));
    onDone();
  };

  if (editing)
    return (
      <>
        <p className={styles['lead']}>{t('choose')}</p>
        <ContactForm
          onSaved={() => setEditing(false)}
          actions={(saving) => (
            <Button type="submit" look="main" wide aria-disabled={saving}>
              {t('save')}
            </Button>
          )}
        />
      </>
    );
  return (
    <div className={styles['exchange']}>
      <p className={styles['lead']}>
        {theirs !== undefined ? t('exchanged') : offered ? t('offeredTo', { name: person.name }) : t(person === null ? 'howTable' : 'how')}
      </p>
      {theirs === undefined ? (
        mine.contactCard !== null && (
          <div className={styles['card']}>
            <ContactLines card={mine.contactCard} />
            <Button look="plain" onClick={() => setEditing(true)}>
              {t('change')}
            </Button>
          </div>
        )
      ) : (
        <div className={styles['card']}>
          <ContactLines card={theirs} />
        </div>
      )}
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      {theirs !== undefined ? (
        <Button wide onClick={onDone}>
          {t('close')}
        </Button>
      ) : offered ? (
        <Button wide aria-disabled={waiting} onClick={() => void offer(false)}>
          {t('takeBack')}
        </Button>
      ) : (
        <Button look="main" wide aria-disabled={waiting} onClick={() => void offer(true)}>
          {t(person === null ? 'offerTable' : 'offer')}
        </Button>
      )}
    </div>
  );
}
