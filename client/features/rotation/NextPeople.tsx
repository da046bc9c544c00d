import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './rotation-card.module.css';

/** With whom: name, organisation, languages. */
export function NextPeople({ people }: { readonly people: readonly PersonRow[] }) {
  return (
    <ul className={styles['people']}>
      {people.map((person) => (
        <li key={person.id}>
          <Cup name={person.name} listening={person.mode === 'listening'} away={person.dropped} />
          <span className={styles['person']}>
            <b>
              <bdi>{person.name}</bdi>
            </b>
            {person.organisation !== '' && (
              <>
                , <bdi>{person.organisation}</bdi>
              </>
            )}
          </span>
          <LanguageTags codes={person.languages} />
        </li>
      ))}
    </ul>
  );
}
