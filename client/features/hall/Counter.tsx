import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { standing } from '#client/features/hall/people-around.ts';
import { callNames } from '#client/features/participant/names.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { Button } from '#client/ui/Button.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './counter.module.css';

interface Props {
  readonly hall: HallView;
  readonly me: string;
}

const atFirst = 15;

/** Who stands in the hall, as cups on a counter: oneself first. A crowd is shown on demand. */
export function Counter({ hall, me }: Props) {
  const { t } = useTranslation('hall');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const people = standing(hall, me);
  const shown = all ? people : people.slice(0, atFirst);
  const names = callNames(people);
  return (
    <section className={styles['counter']} aria-labelledby="standing">
      <h2 id="standing" className={styles['title']}>
        {t('standing')} <span>{format.number(people.length)}</span>
      </h2>
      <ul className={styles['cups']}>
        {shown.map((person) => (
          <li key={person.id} title={format.beside([person.name, person.organisation])}>
            <Cup name={person.name} mine={person.id === me} listening={person.mode === 'listening'} away={person.dropped} width={32} />
            <span className={styles['name']}>
              {person.id === me ? (
                <>
                  <b>
                    <bdi>{names.get(person.id)}</bdi>
                  </b>{' '}
                  {t('you')}
                </>
              ) : (
                <bdi>{names.get(person.id)}</bdi>
              )}
            </span>
          </li>
        ))}
      </ul>
      {people.length > shown.length && (
        <Button look="plain" onClick={() => setAll(true)}>
          {t('others', { count: people.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
