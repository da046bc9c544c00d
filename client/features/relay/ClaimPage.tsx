import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { CouldNotLoad } from '#client/features/gathering/board/CouldNotLoad.tsx';
import { OpenNext } from '#client/features/gathering/board/OpenNext.tsx';
import { takeCapability } from '#client/features/gathering/capability.ts';
import { Loading } from '#client/features/gathering/Loading.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { claimAgain, lookAtClaim } from '#client/net/series.ts';
import { Button } from '#client/ui/Button.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { isRetryable } from '#shared/contract/error-codes.ts';
import type { ClaimAnswer } from '#shared/contract/series.ts';
import { knownClaim } from './claim-id.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { History } from './History.tsx';
import styles from './relay.module.css';

type Looked = ClaimAnswer | 'waiting' | 'wrong' | 'notLoaded' | 'declined';

/** Where a claim link leads: what one would take over, and a yes or a no to it. */
export function ClaimPage() {
  const { t } = useTranslation('relay');
  const { day, list } = useFormat();
  const localText = useLocalText();
  const [, navigate] = useLocation();
  const [key] = useState(() => takeCapability('claim'));
  const [looked, setLooked] = useState<Looked>('waiting');
  const [asking, setAsking] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    void lookAtClaim(key).then((answer) => setLooked(answer.ok ? answer.body : isRetryable(answer.code) ? 'notLoaded' : 'wrong'));
  }, [key, tries]);
  const again = () => {
    setLooked('waiting');
    setTries(tries + 1);
  };
  if (looked === 'waiting') return <Loading />;
  if (looked === 'notLoaded') return <CouldNotLoad title={t('claim.title')} onAgain={again} />;
  if (looked === 'wrong') return <MessagePage title={t('claim.wrong')} text={t('claim.wrongText')} />;
  if (looked === 'declined') return <MessagePage title={t('claim.title')} text={t('claim.declined')} />;
  const mine = looked.standing === 'claimed' ? knownClaim(looked.offer) : null;
  if (mine !== null)
    return (
      <MessagePage title={t('claim.mine')} text={t('claim.mineText')} action={<OpenNext ask={() => claimAgain({ key, claim: mine })} />} />
    );
  if (looked.standing !== 'open') return <MessagePage title={t('claim.over')} text={t('claim.overText')} />;
  const title = t('claim.title');
  const { themes, needs, notices, members, pairs, hosts } = looked;
  return (
    <div className={styles['page']}>
      <Header />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <ScreenTitle tab={[title]}>{title}</ScreenTitle>
        <p className={styles['lead']}>
          {looked.organisedBy === ''
            ? t('claim.fromNobody', { title: localText(looked.title).text })
            : t('claim.from', { host: looked.organisedBy, title: localText(looked.title).text })}
        </p>
        <p>{t('claim.for', { organisation: looked.organisation, day: day(looked.expiresAt) })}</p>
        {hosts.length > 0 && <p>{t('claim.hosts', { hosts: list(hosts) })}</p>}
        {looked.stays && <p>{t('claim.stays')}</p>}
        <section>
          <h2>{t('claim.takes')}</h2>
          <p>
            {t('claim.people', { count: members })} · {t('claim.pairs', { count: pairs })}
          </p>
          <Taken title={t('claim.themes')} lines={themes.map(({ id, name }) => ({ id, ...localText(name) }))} />
          <Taken title={t('claim.needs')} lines={needs.map(({ id, text, language }) => ({ id, text, lang: language }))} />
          <Taken title={t('claim.notices')} lines={notices.map(({ id, text, language }) => ({ id, text, lang: language }))} />
        </section>
        <ClaimForm
          claimKey={key}
          offer={looked.offer}
          organisation={looked.organisation}
          onClaimed={({ pathname, hash }) => navigate(pathname + hash)}
        />
        <Button onClick={() => setAsking(true)}>{t('claim.no')}</Button>
        {asking && (
          <DeclineDialog
            claimKey={key}
            organisation={looked.organisation}
            onClose={() => setAsking(false)}
            onDeclined={() => setLooked('declined')}
          />
        )}
        <History steps={looked.steps} />
      </main>
    </div>
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly lang?: string | undefined;
}

function Taken({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['lines']}>
        {lines.map(({ id, text, lang }) => (
          <li key={id} lang={lang}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
