import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useDraft } from '#client/lib/draft.ts';
import { makeOffers } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { OffersMade } from '#shared/contract/series.ts';
import { maxOffered } from '#shared/series/limits.ts';
import styles from './relay.module.css';

/** Names one organisation or several; each gets a link of its own. */
export function MakeOffers({ slug, onMade }: { readonly slug: string; readonly onMade: (links: OffersMade['links']) => void }) {
  const { t } = useTranslation('relay');
  const [written, setWritten] = useDraft(`offers.${slug}`);
  const [days, setDays] = useState('14');
  const [stays, setStays] = useState(true);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const organisations = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isTooMuch = organisations.length > maxOffered || organisations.some(({ length }) => length > limits.organisation);
  const wrongNames = organisations.length === 0 ? t('relay.missing') : isTooMuch ? t('relay.tooMany') : undefined;
  const isWrongDays = !/^\d+$/.test(days) || Number(days) < 1 || Number(days) > 90;
  const make = async () => {
    setTried(true);
    if (busy || wrongNames !== undefined || isWrongDays) return;
    setBusy(true);
    const answer = await makeOffers(slug, { organisations, days: Number(days), stays });
    setBusy(false);
    setFailed(!answer.ok);
    if (!answer.ok) {
      announce(t('relay.failed'), { urgent: true });
      return;
    }
    setWritten('');
    setTried(false);
    onMade(answer.body.links);
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextArea
        label={t('relay.organisations')}
        error={tried ? wrongNames : undefined}
        rows={2}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <TextField
        label={t('relay.days')}
        error={tried && isWrongDays ? t('relay.daysWrong') : undefined}
        inputMode="numeric"
        maxLength={3}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      />
      <Checkbox checked={stays} onChange={(event) => setStays(event.target.checked)}>
        {t('relay.stays')}
      </Checkbox>
      <Button type="submit" look="main" aria-disabled={busy}>
        {t('relay.make')}
      </Button>
      {failed && <p className={styles['problem']}>{t('relay.failed')}</p>}
    </form>
  );
}
