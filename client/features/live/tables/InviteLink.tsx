import { Link } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readLinks } from '#client/net/http.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import styles from './invite-link.module.css';

/** The shared link, into the clipboard; shown where the browser does not allow that. */
export function InviteLink({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  const [state, setState] = useState<{ readonly address: string; readonly copied: boolean } | 'failed' | null>(null);

  const copy = async () => {
    const answer = await readLinks(slug);
    if (!answer.ok) {
      setState('failed');
      announce(t('refused.offline'), { urgent: true });
      return;
    }
    const address = answer.body.sharedAddress;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setState({ address, copied });
    if (copied) announce(t('invite.copied'));
  };

  return (
    <div className={styles['invite']}>
      <Button onClick={() => void copy()}>
        <Link size={18} strokeWidth={1.75} aria-hidden />
        {t('invite.copy')}
      </Button>
      {state === 'failed' && <p>{t('refused.offline')}</p>}
      {state !== null && state !== 'failed' && state.copied && <p>{t('invite.copied')}</p>}
      {state !== null && state !== 'failed' && !state.copied && (
        <TextField label={t('invite.address')} readOnly value={state.address} onFocus={(event) => event.currentTarget.select()} />
      )}
    </div>
  );
}
