import { Send } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFocusAfterDialog, useKeptFocus } from '#client/features/gathering/kept-focus.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { MailKind, MailTo } from '#shared/gathering/mails.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import formStyles from '../form.module.css';
import { mailFigures } from './mail-figures.ts';
import styles from './mail-panel.module.css';
import type { Mailing } from './use-mailing.ts';

interface Props {
  readonly hall: Pick<OrganiserView, 'guests' | 'clock'>;
  /** Whom mails come from; null where this server sends none. */
  readonly from: string | null;
  readonly mailing: Mailing;
}

const heading = 'mails';

/** Writing to everybody invited: how far the mails have come, and those that are still to be sent; or what to do where the server sends none. */
export function MailPanel({ hall: { guests, clock }, from, mailing }: Props) {
  const { t } = useTranslation('mail');
  const { number } = useFormat();
  const over = clock.phase === 'over';
  const [chosen, setChosen] = useState<'invitation' | 'reminder'>('invitation');
  const [asked, setAsked] = useState<Exclude<MailTo['kind'], 'chosen'> | null>(null);
  const kind: MailKind = over ? 'after' : chosen;
  // A button goes when there is nobody left to send to.
  const kept = useKeptFocus(heading);
  useFocusAfterDialog(asked !== null, heading);
  const figures = mailFigures(Object.values(guests), kind);
  if (from === null)
    return (
      <section className={formStyles['part']}>
        <h2>{t('title')}</h2>
        <p className={formStyles['hint']}>{t('none')}</p>
      </section>
    );

  const counted = [
    figures.sent > 0 && t('sent', { count: figures.sent }),
    figures.waiting > 0 && t('waiting', { count: figures.waiting }),
    figures.failed > 0 && t('failed', { count: figures.failed }),
    figures.without > 0 && t('without', { count: figures.without }),
  ].filter((text) => text !== false);
  const people = asked === 'failed' ? figures.failed : figures.unsent;
  const send = (to: MailTo['kind'] & ('unsent' | 'failed')) => {
    setAsked(null);
    mailing.send(kind, { kind: to });
  };

  return (
    <section className={formStyles['part']} {...kept}>
      <h2 id={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className={formStyles['hint']}>{t('from', { address: from })}</p>
      {!over && (
        <Segmented
          label={t('kind')}
          value={chosen}
          segments={[
            { value: 'invitation', label: t('invitation') },
            { value: 'reminder', label: t('reminder') },
          ]}
          onChange={setChosen}
          className={styles['kind']}
        />
      )}
      <p className={styles['figures']} role="status">
        {counted.length === 0 ? t('nothingYet') : counted.join(' · ')}
      </p>
      {figures.why !== null && <Banner tone="warn">{t(`hold.${figures.why}`)}</Banner>}
      {mailing.failed !== null && <Banner tone="warn">{t(`refused.${mailing.failed}`)}</Banner>}
      <div className={styles['acts']}>
        {figures.unsent > 0 && (
          <Button look="main" aria-disabled={mailing.busy} onClick={() => setAsked('unsent')}>
            <Send size={20} strokeWidth={1.75} aria-hidden />
            {t('send', { count: figures.unsent, people: number(figures.unsent) })}
          </Button>
        )}
        {figures.failed > 0 && (
          <Button aria-disabled={mailing.busy} onClick={() => setAsked('failed')}>
            {t('again', { count: figures.failed, people: number(figures.failed) })}
          </Button>
        )}
      </div>
      {asked !== null && (
        <Dialog
          open
          mustAnswer
          onClose={() => setAsked(null)}
          title={t(`confirm.${kind}`, { count: people, people: number(people) })}
          actions={
            <>
              <Button look="main" onClick={() => send(asked)}>
                {t('confirm.send')}
              </Button>
              <Button onClick={() => setAsked(null)}>{t('confirm.not')}</Button>
            </>
          }
        >
          <p>{t('confirm.what')}</p>
        </Dialog>
      )}
    </section>
  );
}
