import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './rotation-card.module.css';

/** With whom: name, organisation, languages. */
export function NextPeople({ people }: { readonly people: readonly PersonRow[] }) {
  const { comma } = useFormat();
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
                {comma}
                <bdi>{person.organisation}</bdi>
              </>
            )}
          </span>
          <LanguageTags codes={person.languages} />
        </li>
      ))}
    </ul>
  );
}
