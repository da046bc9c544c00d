import { Check, Copy } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { GuestRow, Rows } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly guests: Rows<GuestRow>;
  /** Address by person id. */
  readonly links: ReadonlyMap<string, string>;
}

/** Everyone with a personal link, to be copied one by one or all at once. */
export function GuestList({ guests, links }: Props) {
  const { t } = useTranslation('setup');
  const send = useSend();
  const { copied, copy } = useCopy();
  const invited = Object.values(guests)
    .filter(({ id }) => links.has(id))
    .sort((a, b) => a.name.localeCompare(b.name));
  const all = invited.map(({ id, name, organisation }) => [name, organisation, links.get(id)].join('\t')).join('\n');
  if (invited.length === 0) return null;

  const replace = ({ id, name }: GuestRow) => {
    void send({ type: 'revoke_link', person: id }).then((answer) => {
      announce(t(answer.ok ? 'people.replaced' : 'people.notReplaced', { name }));
    });
  };

  return (
    <section className={styles['guests']}>
      <div className={styles['head']}>
        <h2>
          {t('people.links')} <span className={styles['count']}>{invited.length}</span>
        </h2>
        {mayCopy() && (
          <Button onClick={() => copy(all)}>
            <CopySign done={copied === all} />
            {t('people.copyAll')}
          </Button>
        )}
      </div>
      <ul>
        {invited.map((guest) => {
          const link = links.get(guest.id) ?? '';
          return (
            <li key={guest.id} className={styles['guest']}>
              <span className={styles['who']}>
                <b>{guest.name}</b>
                {guest.organisation !== '' && <span>{guest.organisation}</span>}
              </span>
              <span className={styles['standing']}>{t(`people.standing.${guest.around ? 'around' : guest.standing}`)}</span>
              {mayCopy() ? (
                <Button aria-label={t('people.copyLink', { name: guest.name })} onClick={() => copy(link)}>
                  <CopySign done={copied === link} />
                  {t(copied === link ? 'copied' : 'people.link')}
                </Button>
              ) : (
                <TextField label={t('people.linkOf', { name: guest.name })} labelHidden readOnly value={link} />
              )}
              <Button look="plain" aria-label={t('people.replaceLink', { name: guest.name })} onClick={() => replace(guest)}>
                {t('people.replace')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CopySign({ done }: { readonly done: boolean }) {
  const Sign = done ? Check : Copy;
  return <Sign size={20} strokeWidth={1.75} aria-hidden />;
}
