import { Download, Printer } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ContactLines } from '#client/features/contacts/ContactLines.tsx';
import { SatWith } from '#client/features/contacts/SatWith.tsx';
import { useVCards } from '#client/features/contacts/use-vcard.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './contacts.module.css';

/** The cards of those who offered me theirs and to whom I offered mine; below, everybody else I sat with. */
export function MyContacts() {
  const { t } = useTranslation('contact');
  const contacts = useGathering(({ mine }) => mine?.contacts);
  const { save } = useVCards();
  const cards = Object.entries(contacts ?? {}).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <section className={styles['contacts']}>
      <h2>
        {t('contacts.title')} {cards.length > 0 && <span className={styles['count']}>{cards.length}</span>}
      </h2>
      {cards.length === 0 ? (
        <p className={styles['lead']}>{t('contacts.none')}</p>
      ) : (
        <>
          <ul className={styles['cards']}>
            {cards.map(([person, card]) => (
              <li key={person} className={styles['card']}>
                <ContactLines card={card} />
                <IconButton
                  className={styles['aside']}
                  label={t('contacts.file', { name: card.name })}
                  onClick={() => save([card], card.name)}
                >
                  <Download size={20} strokeWidth={1.75} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          <div className={styles['actions']}>
            <Button
              onClick={() =>
                save(
                  cards.map(([, card]) => card),
                  'contacts',
                )
              }
            >
              <Download size={20} strokeWidth={1.75} aria-hidden />
              {t('contacts.all')}
            </Button>
            <Button onClick={() => print()}>
              <Printer size={20} strokeWidth={1.75} aria-hidden />
              {t('contacts.print')}
            </Button>
          </div>
        </>
      )}
      <SatWith />
    </section>
  );
}
