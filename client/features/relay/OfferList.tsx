import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { changeOffer } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { OfferRow, OffersMade } from '#shared/contract/series.ts';
import styles from './relay.module.css';

interface Props {
  readonly slug: string;
  readonly offers: readonly OfferRow[];
  readonly onChanged: (links: OffersMade['links']) => void;
}

/** What became of each offer, and what may still be done about it. */
export function OfferList({ slug, offers, onChanged }: Props) {
  const { t } = useTranslation('relay');
  const { day } = useFormat();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly offer: string; readonly why: 'over' | 'failed' } | null>(null);
  const [leaving, setLeaving] = useState<OfferRow | null>(null);
  const ours = offers.filter((offer) => offer.ours);
  const change = async (offer: OfferRow, body: Parameters<typeof changeOffer>[2]) => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    const answer = await changeOffer(slug, offer.id, body);
    setBusy(false);
    if (answer.ok) {
      onChanged(answer.body.links);
      return;
    }
    const why = answer.code === 'offer_over' ? 'over' : 'failed';
    setFailed({ offer: offer.id, why });
    announce(t(`relay.${why}`), { urgent: true });
  };
  return (
    <section>
      <h2>{t('relay.offers')}</h2>
      {ours.length === 0 && <p className={styles['hint']}>{t('relay.none')}</p>}
      <ul className={styles['lines']}>
        {ours.map((offer) => (
          <li key={offer.id} className={styles['offer']}>
            <p>
              <b>
                <bdi>{offer.organisation}</bdi>
              </b>{' '}
              {offer.standing === 'open' ? t('relay.until', { day: day(offer.expiresAt) }) : t(`relay.standing.${offer.standing}`)}
              {offer.claimedBy !== null && ` ${t('relay.claimedBy', { who: offer.claimedBy })}`}
            </p>
            <div className={styles['ways']}>
              {offer.standing !== 'claimed' && (
                <Button aria-disabled={busy} onClick={() => void change(offer, { change: 'renew', days: 14 })}>
                  {t('relay.renew')}
                </Button>
              )}
              {offer.standing === 'open' && (
                <Button aria-disabled={busy} onClick={() => void change(offer, { change: 'withdraw' })}>
                  {t('relay.withdraw')}
                </Button>
              )}
              {offer.standing === 'claimed' && offer.mine && offer.stays && (
                <Button aria-disabled={busy} onClick={() => setLeaving(offer)}>
                  {t('relay.giveUp')}
                </Button>
              )}
            </div>
            {failed?.offer === offer.id && <p className={styles['problem']}>{t(`relay.${failed.why}`)}</p>}
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <Dialog
          open
          mustAnswer
          onClose={() => setLeaving(null)}
          title={t('relay.giveUpAsk')}
          actions={
            <>
              <Button
                look="main"
                onClick={() => {
                  setLeaving(null);
                  void change(leaving, { change: 'role', stays: false });
                }}
              >
                {t('relay.giveUp')}
              </Button>
              <Button onClick={() => setLeaving(null)}>{t('relay.keepRole')}</Button>
            </>
          }
        >
          <p>{t('relay.giveUpText', { organisation: leaving.organisation })}</p>
        </Dialog>
      )}
    </section>
  );
}
