import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { KeptLink } from '#client/features/gathering/links/KeptLink.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { copyGathering } from '#client/net/http.ts';
import { useSend, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Created } from '#shared/contract/http.ts';
import { discardDays } from '#shared/gathering/discard.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import formStyles from '../form.module.css';
import { instantOf, wallTimeAt } from '#shared/primitives/zoned-time.ts';
import styles from './life.module.css';
import { useLinkFileName } from './use-link-file-name.ts';

interface Props {
  readonly slug: string;
  readonly hall: Pick<OrganiserView, 'about' | 'clock' | 'goesAt'>;
}

const week = 7 * 86_400_000;

/** A gathering as a whole: prepared anew for another day, or deleted. */
export function LifePanel({ slug, hall }: Props) {
  const { t } = useTranslation('life');
  return (
    <section className={classNames(formStyles['part'], styles['life'])}>
      <h2>{t('title')}</h2>
      {!hall.about.rehearsal && <Duplicate slug={slug} about={hall.about} />}
      {hall.goesAt === null && <Delete clock={hall.clock} />}
    </section>
  );
}

function Duplicate({ slug, about }: { readonly slug: string; readonly about: OrganiserView['about'] }) {
  const { t } = useTranslation('life');
  const fileName = useLinkFileName();
  const now = useServerNow();
  // The same day and hour, in the first week to come.
  const [when, setWhen] = useState(() => {
    const weeks = Math.max(1, Math.ceil((now() - about.startsAt) / week) + 1);
    const { date, time } = wallTimeAt(about.startsAt + weeks * week, about.timeZone);
    return `${date}T${time}`;
  });
  const [state, setState] = useState<'ready' | 'asking' | 'failed' | Created>('ready');
  const [date = '', time = ''] = when.split('T');
  const startsAt = instantOf({ date, time: time.slice(0, 5) }, about.timeZone);
  const copy = async () => {
    if (startsAt === null || state === 'asking') return;
    setState('asking');
    const answer = await copyGathering(slug, { startsAt });
    setState(answer.ok ? answer.body : 'failed');
    announce(t(answer.ok ? 'copy.made' : 'copy.failed'), answer.ok ? undefined : { urgent: true });
  };
  return (
    <div className={styles['way']}>
      <h3>{t('copy.title')}</h3>
      <p className={formStyles['hint']}>{t('copy.hint')}</p>
      <TextField
        type="datetime-local"
        className={styles['when']}
        label={t('copy.when')}
        error={startsAt === null ? t('copy.whenWrong') : undefined}
        value={when}
        onChange={(event) => setWhen(event.target.value)}
      />
      <Button aria-disabled={startsAt === null || state === 'asking'} onClick={() => void copy()}>
        <Copy size={20} strokeWidth={1.75} aria-hidden />
        {t('copy.do')}
      </Button>
      {state === 'failed' && <Banner tone="warn">{t('copy.failed')}</Banner>}
      {typeof state === 'object' && (
        <>
          <KeptLink
            label={t('copy.address')}
            address={state.organiserAddress}
            name={fileName({ ...about, startsAt: startsAt ?? about.startsAt })}
          />
          <a href={state.organiserAddress} target="_blank" rel="noopener">
            {t('copy.open')}
          </a>
        </>
      )}
    </div>
  );
}

function Delete({ clock }: { readonly clock: OrganiserView['clock'] }) {
  const { t } = useTranslation('life');
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<'running' | 'failed' | null>(null);
  const runs = clock.phase === 'open' && clock.kind !== 'before';
  const discard = async () => {
    setAsking(false);
    const answer = await send({ type: 'discard' });
    const why = answer.ok ? null : answer.code === 'still_running' ? 'running' : 'failed';
    setFailed(why);
    announce(t(why === null ? 'delete.done' : `delete.${why}`), why === null ? undefined : { urgent: true });
  };
  return (
    <div className={styles['way']}>
      <h3>{t('delete.title')}</h3>
      <p className={formStyles['hint']}>{t(runs ? 'delete.running' : 'delete.hint', { count: discardDays })}</p>
      {failed !== null && <Banner tone="warn">{t(`delete.${failed}`)}</Banner>}
      {!runs && (
        <Button onClick={() => setAsking(true)}>
          <Trash2 size={20} strokeWidth={1.75} aria-hidden />
          {t('delete.do')}
        </Button>
      )}
      {asking && (
        <Dialog
          open
          mustAnswer
          onClose={() => setAsking(false)}
          title={t('delete.ask')}
          actions={
            <>
              <Button look="ends" onClick={() => void discard()}>
                {t('delete.do')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('delete.keep')}</Button>
            </>
          }
        >
          <p>{t('delete.what', { count: discardDays })}</p>
        </Dialog>
      )}
    </div>
  );
}
