import { useState } from 'react';
import { rememberOrganiserLink } from '#client/features/gathering/links/organiser-link.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { claim } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { claimIdFor } from './claim-id.ts';
import styles from './relay.module.css';

interface Props {
  readonly claimKey: string;
  readonly offer: string;
  readonly organisation: string;
  /** With the address at which the next gathering is prepared. */
  readonly onClaimed: (address: URL) => void;
}

/** Who accepts: a name and an organisation. */
export function ClaimForm({ claimKey, offer, organisation: offered, onClaimed }: Props) {
  const { t } = useTranslation('relay');
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState(offered);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const missing = (text: string): string | undefined => (tried && text.trim() === '' ? t('claim.missing') : undefined);
  const accept = async () => {
    setTried(true);
    if (busy || name.trim() === '' || organisation.trim() === '') return;
    setBusy(true);
    const answer = await claim({ key: claimKey, claim: claimIdFor(offer), name: name.trim(), organisation: organisation.trim() });
    setBusy(false);
    if (answer.ok) {
      rememberOrganiserLink(answer.body.slug, answer.body.organiserAddress);
      onClaimed(new URL(answer.body.organiserAddress));
      return;
    }
    const text = t(answer.code === 'offer_over' ? 'claim.overText' : 'relay.failed');
    setProblem(text);
    announce(text, { urgent: true });
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <TextField
        label={t('claim.name')}
        error={missing(name)}
        autoComplete="name"
        maxLength={limits.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('claim.organisation')}
        error={missing(organisation)}
        autoComplete="organization"
        maxLength={limits.organisation}
        value={organisation}
        onChange={(event) => setOrganisation(event.target.value)}
      />
      <Button type="submit" look="main" size="big" aria-disabled={busy}>
        {t('claim.yes')}
      </Button>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </form>
  );
}
