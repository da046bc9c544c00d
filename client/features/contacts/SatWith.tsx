import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ContactWindow } from '#client/features/contacts/ContactWindow.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './contacts.module.css';

/** Everybody I sat with whose card I have not, to be offered mine: the same for each, whatever they did. */
export function SatWith() {
  const { t } = useTranslation('contact');
  const mine = useGathering((snapshot) => snapshot.mine);
  const known = useGathering(({ hall }) => hall?.people);
  const { attempt, waiting, problem } = useAttempt();
  const [asked, setAsked] = useState<PersonRow | null>(null);
  if (mine === null || known === undefined) return null;
  const met = new Set(mine.tables.flatMap(({ people }) => people).filter((id) => mine.contacts[id] === undefined));
  const people = [...met].flatMap((id) => known[id] ?? []).filter(({ name }) => name !== '');
  if (people.length === 0) return null;
  const offer = async (person: PersonRow, on: boolean) => {
    // Whoever has no card makes one first.
    if (mine.contactCard === null) setAsked(person);
    else if (await attempt({ type: 'offer_contact', person: person.id, on })) announce(t(on ? 'said.offered' : 'said.takenBack'));
  };
  return (
    <div className={styles['satWith']}>
      <h3>{t('contacts.satWith')}</h3>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      <ul>
        {people.map((person) => {
          const offered = mine.offered.includes(person.id);
          return (
            <li key={person.id} className={styles['person']}>
              <span className={styles['who']}>
                <b>
                  <bdi>{person.name}</bdi>
                </b>
                {person.organisation !== '' && (
                  <span>
                    <bdi>{person.organisation}</bdi>
                  </span>
                )}
              </span>
              {offered && <span className={styles['line']}>{t('contacts.offered')}</span>}
              <Button
                look={offered ? 'plain' : 'soft'}
                aria-disabled={waiting}
                aria-label={t(offered ? 'contacts.takeBackFrom' : 'contacts.offerTo', { name: person.name })}
                onClick={() => void offer(person, !offered)}
              >
                {t(offered ? 'takeBackShort' : 'offer')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ContactWindow person={asked} open={asked !== null} onClose={() => setAsked(null)} />
    </div>
  );
}
