import { Check, Copy } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { GuestRow, Rows } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';
import { peopleNamed } from './people-named.ts';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly guests: Rows<GuestRow>;
  /** Address by person id. */
  readonly links: ReadonlyMap<string, string>;
}

const atOnce = 40;

/** Everyone with a personal link, to be copied one by one or all at once. */
export function GuestList({ guests, links }: Props) {
  const { t } = useTranslation('invite');
  const send = useSend();
  const { copied, copy } = useCopy();
  const { number } = useFormat();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(atOnce);
  const wanted = useDeferredValue(query);
  const invited = useMemo(() => Object.values(guests).filter(({ id }) => links.has(id)), [guests, links]);
  const found = useMemo(() => peopleNamed(invited, wanted), [invited, wanted]);
  if (invited.length === 0) return null;

  const replace = ({ id, name }: GuestRow) => {
    void send({ type: 'revoke_link', person: id }).then((answer) => {
      announce(t(answer.ok ? 'replaced' : 'notReplaced', { name }));
    });
  };

  return (
    <section className={styles['guests']} aria-label={t('links')}>
      <div className={styles['head']}>
        <h2>
          {t('links')} <span className={styles['count']}>{invited.length}</span>
        </h2>
        {mayCopy() && (
          <Button onClick={() => copy(linesOf(invited, links))}>
            <CopySign done={copied !== null && copied.includes('\t')} />
            {t('copyAll')}
          </Button>
        )}
      </div>
      {invited.length > atOnce && (
        <TextField
          type="search"
          label={t('search')}
          labelHidden
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {found.length === 0 && <p>{t('noneFound')}</p>}
      <ul>
        {found.slice(0, shown).map((guest) => {
          const link = links.get(guest.id) ?? '';
          return (
            <li key={guest.id} className={styles['guest']}>
              <span className={styles['who']}>
                <b>{guest.name}</b>
                {guest.organisation !== '' && <span>{guest.organisation}</span>}
              </span>
              <span className={styles['standing']}>{t(`standing.${guest.around ? 'around' : guest.standing}`)}</span>
              {mayCopy() ? (
                <Button aria-label={t('copyLink', { name: guest.name })} onClick={() => copy(link)}>
                  <CopySign done={copied === link} />
                  {copied === link ? t('copied', { ns: 'setup' }) : t('link')}
                </Button>
              ) : (
                <TextField label={t('linkOf', { name: guest.name })} labelHidden readOnly value={link} />
              )}
              <Button look="plain" aria-label={t('replaceLink', { name: guest.name })} onClick={() => replace(guest)}>
                {t('replace')}
              </Button>
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + 5 * atOnce)}>{t('moreGuests', { people: number(found.length - shown) })}</Button>
      )}
    </section>
  );
}

/** As a spreadsheet takes them. */
const linesOf = (guests: readonly GuestRow[], links: Props['links']): string =>
  peopleNamed(guests, '')
    .map(({ id, name, organisation }) => [name, organisation, links.get(id)].join('\t'))
    .join('\n');

function CopySign({ done }: { readonly done: boolean }) {
  const Sign = done ? Check : Copy;
  return <Sign size={20} strokeWidth={1.75} aria-hidden />;
}
