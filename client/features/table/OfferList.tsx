import { useState } from 'react';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { hallPeople } from '#client/features/table/hall-people.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './offer-seats.module.css';

interface Props {
  readonly people: readonly PersonRow[];
  /** Person ids. */
  readonly offered: readonly string[];
  readonly mayOffer: boolean;
  readonly onOffer: (person: PersonRow) => void;
}

/** From so many on one looks for a name. */
const crowd = 8;
const atMost = 30;

/** Who stands in the hall, each to be invited once. */
export function OfferList({ people, offered, mayOffer, onOffer }: Props) {
  const { t } = useTranslation('hosting');
  const [query, setQuery] = useState('');
  const found = hallPeople(people, query);
  return (
    <>
      {people.length > crowd && (
        <TextField
          label={t('offer.find')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className={styles['people']}>
        {found.slice(0, atMost).map((person) => (
          <li key={person.id}>
            <Cup name={person.name} listening={person.mode === 'listening'} width={40} />
            <span className={styles['words']}>
              <b>
                <bdi>{person.name}</bdi>
              </b>
              {person.organisation !== '' && (
                <span>
                  <bdi>{person.organisation}</bdi>
                </span>
              )}
            </span>
            <LanguageTags codes={person.languages} />
            {offered.includes(person.id) ? (
              <span className={styles['pending']}>{t('offer.pending')}</span>
            ) : (
              <Button aria-label={t('offer.doTo', { name: person.name })} disabled={!mayOffer} onClick={() => onOffer(person)}>
                {t('offer.do')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('offer.notFound')}</p>}
      {found.length > atMost && <p className={styles['lead']}>{t('offer.more', { count: found.length - atMost })}</p>}
    </>
  );
}
