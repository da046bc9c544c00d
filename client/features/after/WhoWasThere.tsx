import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Dots } from '#client/ui/Dots.tsx';
import styles from './after-screen.module.css';

/** Everyone who came and did not sit with me, by name, with their organisation. */
export function WhoWasThere() {
  const { t } = useTranslation('after');
  const people = useGathering(({ hall }) => hall?.people);
  const me = useGathering(({ mine }) => mine?.id);
  const tables = useGathering(({ mine }) => mine?.tables) ?? [];
  const met = new Set(tables.flatMap((table) => table.people));
  const named = Object.values(people ?? {})
    .filter(({ id, name }) => id !== me && name !== '' && !met.has(id))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (named.length === 0) return null;
  return (
    <section>
      <h2>
        {t('there')} <span className={styles['count']}>{named.length}</span>
      </h2>
      <ul className={styles['people']}>
        {named.map(({ id, name, organisation }) => (
          <li key={id}>
            <b>
              <bdi>{name}</bdi>
            </b>
            {organisation !== '' && (
              <>
                <Dots />
                <span>
                  <bdi>{organisation}</bdi>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
