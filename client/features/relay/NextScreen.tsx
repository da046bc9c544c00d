import { useCallback, useEffect, useState } from 'react';
import { NextFacts } from '#client/features/gathering/board/NextFacts.tsx';
import { OpenNext } from '#client/features/gathering/board/OpenNext.tsx';
import { KeptLink } from '#client/features/gathering/links/KeptLink.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { fileNameOf } from '#client/lib/file-name.ts';
import { openNext, publishDate, readRelay } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import type { OffersMade, RelayAnswer } from '#shared/contract/series.ts';
import { History } from './History.tsx';
import { MakeOffers } from './MakeOffers.tsx';
import { OfferList } from './OfferList.tsx';
import styles from './relay.module.css';

/** Who is offered the next gathering, what became of it, and what this gathering took over from the one before. */
export function NextScreen({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
  const [relay, setRelay] = useState<RelayAnswer | null>(null);
  const [links, setLinks] = useState<OffersMade['links']>([]);
  const title = t('relay.title');
  const [failed, setFailed] = useState<'notLoaded' | 'failed' | null>(null);
  const fail = useCallback(
    (what: 'notLoaded' | 'failed') => {
      setFailed(what);
      announce(t(`relay.${what}`), { urgent: true });
    },
    [t],
  );
  const take = useCallback(
    (answer: Awaited<ReturnType<typeof readRelay>>) => {
      if (!answer.ok) {
        fail('notLoaded');
        return;
      }
      setRelay(answer.body);
      setFailed(null);
    },
    [fail],
  );
  const load = () => readRelay(slug).then(take);
  useEffect(() => {
    void readRelay(slug).then(take);
  }, [slug, take]);
  const made = (now: OffersMade['links']) => {
    if (now.length > 0) setLinks(now);
    void load();
  };
  const publish = async (on: boolean) => {
    if ((await publishDate(slug, on)).ok) void load();
    else fail('failed');
  };
  return (
    <div className={styles['page']}>
      <Header />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <ScreenTitle tab={[title]}>{title}</ScreenTitle>
        {relay === null && failed === null && <p aria-busy>{t('loading', { ns: 'common' })}</p>}
        {failed !== null && (
          <div className={styles['ways']}>
            <p className={styles['problem']}>{t(`relay.${failed}`)}</p>
            {failed === 'notLoaded' && <Button onClick={() => void load()}>{t('relay.again')}</Button>}
          </div>
        )}
        {relay?.follows === true && (
          <section>
            <Switch checked={relay.datePublished} onChange={(event) => void publish(event.target.checked)}>
              {t('relay.date')}
            </Switch>
            {relay.needs.length > 0 && (
              <>
                <h2>{t('relay.needs')}</h2>
                <ul className={styles['lines']}>
                  {relay.needs.map(({ id, text, language }) => (
                    <li key={id} lang={language}>
                      {text}
                    </li>
                  ))}
                </ul>
                <ButtonLink href={`/o/${slug}/setup`}>{t('relay.takeUp')}</ButtonLink>
              </>
            )}
          </section>
        )}
        {relay?.next != null && (
          <section>
            <h2>{t('next.title')}</h2>
            <NextFacts next={relay.next} />
            {!relay.nextPublished && <p className={styles['hint']}>{t('next.unpublished')}</p>}
            {relay.organisesNext && <OpenNext ask={() => openNext(slug)} />}
          </section>
        )}
        <p className={styles['lead']}>{t('relay.text')}</p>
        {relay !== null && <p>{t('relay.members', { count: relay.members })}</p>}
        <MakeOffers slug={slug} onMade={made} />
        {links.length > 0 && (
          <section aria-label={t('relay.links')}>
            <h2>{t('relay.links')}</h2>
            <p className={styles['hint']}>{t('relay.once')}</p>
            <div className={styles['links']}>
              {links.map(({ organisation, address }) => (
                <KeptLink
                  key={address}
                  said
                  label={organisation}
                  whose={organisation}
                  address={address}
                  name={fileNameOf(new Date().toISOString().slice(0, 10), organisation, `-${t('relay.file')}`)}
                />
              ))}
            </div>
          </section>
        )}
        {relay !== null && <OfferList slug={slug} offers={relay.offers} onChanged={made} />}
        {relay !== null && <History steps={relay.steps} />}
        <div className={styles['ways']}>
          <ButtonLink href={`/g/${slug}/board`}>{t('board.title')}</ButtonLink>
          <ButtonLink href={`/o/${slug}/harvest`}>{t('relay.back')}</ButtonLink>
        </div>
      </main>
    </div>
  );
}
