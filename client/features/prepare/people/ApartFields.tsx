import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import styles from './edit-guest.module.css';
import { peopleNamed } from './people-named.ts';

interface Props {
  /** Everybody else who is known. */
  readonly others: readonly GuestRow[];
  /** Ids of those they are kept apart from. */
  readonly apart: readonly string[];
  readonly onChange: (apart: readonly string[]) => void;
}

/** As many as fit a phone beside the keyboard. */
const shown = 4;

/** Whom somebody is kept apart from: found by a part of the name, taken off again one by one. */
export function ApartFields({ others, apart, onChange }: Props) {
  const { t } = useTranslation('invite');
  const [query, setQuery] = useState('');
  const kept = others.filter(({ id }) => apart.includes(id));
  const rest = others.filter(({ id }) => !apart.includes(id));
  const found = query.trim() === '' ? [] : peopleNamed(rest, query).slice(0, shown);
  const results = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // In newer browsers it gives a promise, which is no way to clean up.
    results.current?.scrollIntoView({ block: 'nearest' });
  }, [query]);
  return (
    <fieldset className={styles['apart']}>
      <legend>{t('column.keepApart')}</legend>
      <p className={styles['hint']}>{t('edit.apartHint')}</p>
      {kept.length > 0 && (
        <ul className={styles['kept']}>
          {kept.map(({ id, name, organisation }) => (
            <li key={id}>
              <Person name={name} organisation={organisation} />
              <IconButton label={t('edit.together', { name })} onClick={() => onChange(apart.filter((other) => other !== id))}>
                <X size={20} strokeWidth={1.75} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <TextField
        type="search"
        label={t('edit.find')}
        autoComplete="off"
        value={query}
        hint={query.trim() !== '' && found.length === 0 ? t('noneFound') : undefined}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length > 0 && (
        <ul ref={results} className={styles['found']}>
          {found.map(({ id, name, organisation }) => (
            <li key={id}>
              <Button
                look="plain"
                aria-label={t('edit.apartFrom', { name: [name, organisation].filter(Boolean).join(', ') })}
                onClick={() => {
                  onChange([...apart, id]);
                  setQuery('');
                  announce(t('edit.apartFrom', { name }));
                }}
              >
                <Plus size={20} strokeWidth={1.75} aria-hidden />
                <Person name={name} organisation={organisation} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Person({ name, organisation }: Pick<GuestRow, 'name' | 'organisation'>) {
  return (
    <span className={styles['person']}>
      {name}
      {organisation !== '' && <span>{organisation}</span>}
    </span>
  );
}
