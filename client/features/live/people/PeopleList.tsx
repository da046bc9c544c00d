import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useKeptFocus } from '#client/features/gathering/kept-focus.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { AwayGuest } from './AwayGuest.tsx';
import { LivePerson } from './LivePerson.tsx';
import { peopleFound } from './people-found.ts';
import styles from './people.module.css';

const atFirst = 60;

/** Everyone by name: who is here with where they are and what can be done, and who is not. */
export function PeopleList() {
  const { t } = useTranslation('live');
  const people = useLive((view) => view.people);
  const guests = useLive((view) => view.guests);
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const wanted = useDeferredValue(query);
  const kept = useKeptFocus('live-middle');
  const { here, away } = useMemo(() => peopleFound({ people, guests }, wanted), [people, guests, wanted]);
  const shown = all ? here : here.slice(0, atFirst);
  const shownAway = all ? away : away.slice(0, Math.max(0, atFirst - shown.length));
  const hidden = here.length + away.length - shown.length - shownAway.length;
  return (
    <div {...kept}>
      <TextField
        type="search"
        label={t('people.search')}
        labelHidden
        placeholder={t('people.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className={styles['search']}
      />
      {here.length + away.length === 0 && <p className={styles['nobody']}>{t('people.nobody')}</p>}
      <ul>
        {shown.map((person) => (
          <LivePerson key={person.id} person={person} />
        ))}
      </ul>
      {shownAway.length > 0 && (
        <>
          <h3 className={styles['away']}>
            {t('people.away')} <span>{away.length}</span>
          </h3>
          <ul>
            {shownAway.map((guest) => (
              <AwayGuest key={guest.id} guest={guest} />
            ))}
          </ul>
        </>
      )}
      {hidden > 0 && <Button onClick={() => setAll(true)}>{t('people.more', { count: hidden })}</Button>}
    </div>
  );
}
