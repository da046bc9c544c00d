import { useState } from 'react';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { isMailAddress } from '#shared/contract/mail-address.ts';
import styles from './after-series.module.css';

/** A yes to being invited again, with an address or without, and a way to take it back. */
export function NextInvitation() {
  const { t } = useTranslation('relay');
  const series = useGathering(({ mine }) => mine?.series);
  const { attempt, waiting, problem } = useAttempt();
  const [mail, setMail] = useDraft('next-mail');
  const [tried, setTried] = useState(false);
  if (series === undefined) return null;
  const address = mail.trim();
  const isWrong = address !== '' && !isMailAddress(address);
  const join = async () => {
    setTried(true);
    if (isWrong || waiting) return;
    if (!(await attempt({ type: 'join_series', mail: address }))) return;
    setMail('');
    announce(t('member.joined'));
  };
  const leave = async () => {
    if (await attempt({ type: 'leave_series' })) announce(t('member.left'));
  };
  if (series.member)
    return (
      <div className={styles['member']}>
        <p>{t('member.is')}</p>
        {series.address !== '' && <p>{series.address}</p>}
        <Button aria-disabled={waiting} onClick={() => void leave()}>
          {t('member.no')}
        </Button>
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    );
  return (
    <form
      noValidate
      className={styles['member']}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <h3>{t('member.offer')}</h3>
      <p className={styles['hint']}>{t('member.kept')}</p>
      <TextField
        label={t('member.mail')}
        hint={t('member.mailHint')}
        error={tried && isWrong ? t('member.mailWrong') : undefined}
        optional
        type="email"
        autoComplete="email"
        maxLength={limits.mail}
        value={mail}
        onChange={(event) => setMail(event.target.value)}
      />
      <Button type="submit" look="main" aria-disabled={waiting}>
        {t('member.yes')}
      </Button>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </form>
  );
}
