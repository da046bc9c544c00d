import { Check, Copy, Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useCopy } from '#client/features/gathering/links/use-copy.ts';
import { separatorIn } from '#shared/primitives/csv-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { fileNameOf } from '#client/lib/file-name.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { GuestRow, OrganiserView } from '#shared/gathering/view/types.ts';
import { wallTimeAt } from '#shared/primitives/zoned-time.ts';
import { CountField } from './CountField.tsx';
import { EditGuest } from './EditGuest.tsx';
import { GuestLine } from './GuestLine.tsx';
import { InstantField } from './InstantField.tsx';
import { Limits } from './Limits.tsx';
import { linksFile } from './links-file.ts';
import styles from './people.module.css';
import { peopleNamed } from './people-named.ts';
import type { Mailing } from './use-mailing.ts';
import { useLinkCommands } from './use-link-commands.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface Props {
  readonly hall: Pick<OrganiserView, 'about' | 'guests' | 'links' | 'clock'>;
  /** Address by person id. */
  readonly links: ReadonlyMap<string, string>;
  /** Null where this server sends no mail. */
  readonly mailing: Mailing | null;
}

const atOnce = 40;

/** Everyone with a personal link: to be copied or saved all at once or one by one, replaced, withdrawn, limited in time. */
export function GuestList({ hall: { about, guests, links: rules, clock }, links, mailing }: Props) {
  const { t, i18n } = useTranslation('invite');
  const title = useLocalText()(about.title).text;
  const { limit, replace, withdraw } = useLinkCommands(rules);
  const { copied, copy } = useCopy();
  const { number, date, time } = useFormat();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(atOnce);
  const [edited, setEdited] = useState<GuestRow | null>(null);
  const [leaving, setLeaving] = useState<GuestRow | null>(null);
  const wanted = useDeferredValue(query);
  const invited = useMemo(() => Object.values(guests).filter(({ id }) => links.has(id)), [guests, links]);
  const found = useMemo(() => peopleNamed(invited, wanted), [invited, wanted]);
  if (invited.length === 0) return null;

  const all = linesOf(invited, links);
  const AllSign = copied === all ? Check : Copy;
  const { until, browsers } = rules.personal;
  const said = [
    until === null ? '' : t('limits.untilThen', { date: date(until, about.timeZone), time: time(until, about.timeZone) }),
    browsers === null ? '' : t('limits.eachIn', { count: browsers }),
  ];
  const save = () => {
    const text = linksFile(invited, links, {
      headings: [t('column.name'), t('column.organisation'), t('column.mail'), t('column.role'), t('file.standing'), t('file.link')],
      role: ({ organiser, host }) => (organiser ? t('role.organiser') : host ? t('role.host') : ''),
      standing: ({ around, standing }) => t(`standing.${around ? 'around' : standing}`),
      separator: separatorIn(i18n.language),
    });
    saveFile(fileNameOf(wallTimeAt(about.startsAt, about.timeZone).date, title, `-${t('file.name')}.csv`), text, 'text/csv');
  };

  return (
    <section className={styles['guests']} aria-label={t('links')}>
      <div className={styles['head']}>
        <h2>
          {t('links')} <span className={styles['count']}>{invited.length}</span>
        </h2>
        <span className={styles['acts']}>
          {mayCopy() && (
            <Button onClick={() => copy(all)}>
              <AllSign size={20} strokeWidth={1.75} aria-hidden />
              {t('copyAll')}
            </Button>
          )}
          <Button onClick={save}>
            <Download size={20} strokeWidth={1.75} aria-hidden />
            {t('file.save')}
          </Button>
        </span>
      </div>
      {clock.phase !== 'over' && (
        <Limits said={said}>
          <InstantField
            label={t('limits.until')}
            hint={t('limits.thenKnock')}
            passed={t('limits.passed')}
            timeZone={about.timeZone}
            value={until}
            onChange={(next) => limit({ personal: { until: next, browsers } })}
          />
          <CountField
            label={t('limits.browsers')}
            hint={t('limits.browsersHint')}
            value={browsers}
            onChange={(next) => limit({ personal: { until, browsers: next } })}
          />
        </Limits>
      )}
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
            <GuestLine
              key={guest.id}
              guest={guest}
              link={link}
              copied={copied === link}
              onCopy={() => copy(link)}
              mail={clock.phase === 'over' ? 'after' : guest.mails.invitation === undefined ? 'invitation' : 'reminder'}
              onMail={mailing === null ? null : (what) => mailing.send(what, { kind: 'chosen', people: [guest.id] })}
              onEdit={() => setEdited(guest)}
              onReplace={() => replace(guest)}
              onWithdraw={() => setLeaving(guest)}
            />
          );
        })}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + 5 * atOnce)}>{t('moreGuests', { people: number(found.length - shown) })}</Button>
      )}
      {edited !== null && (
        <EditGuest guest={edited} guests={Object.values(guests)} over={clock.phase === 'over'} onClose={() => setEdited(null)} />
      )}
      {leaving !== null && (
        <WithdrawDialog
          name={leaving.name}
          onClose={() => setLeaving(null)}
          onWithdraw={() => {
            withdraw(leaving);
            setLeaving(null);
          }}
        />
      )}
    </section>
  );
}

/** As a spreadsheet takes them. */
const linesOf = (guests: readonly GuestRow[], links: Props['links']): string =>
  peopleNamed(guests, '')
    .map(({ id, name, organisation }) => [name, organisation, links.get(id)].join('\t'))
    .join('\n');
