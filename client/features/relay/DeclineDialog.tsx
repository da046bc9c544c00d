import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { decline } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import styles from './relay.module.css';

interface Props {
  readonly claimKey: string;
  readonly organisation: string;
  readonly onClose: () => void;
  readonly onDeclined: () => void;
}

/** Asks before an offer is declined: its link opens nothing afterwards. */
export function DeclineDialog({ claimKey, organisation, onClose, onDeclined }: Props) {
  const { t } = useTranslation('relay');
  const [state, setState] = useState<'ready' | 'busy' | 'failed' | 'over'>('ready');
  const say = async () => {
    if (state === 'busy') return;
    setState('busy');
    const answer = await decline(claimKey);
    if (answer.ok) {
      onDeclined();
      return;
    }
    const why = answer.code === 'offer_over' ? 'over' : 'failed';
    setState(why);
    announce(t(`relay.${why}`), { urgent: true });
  };
  return (
    <Dialog
      open
      mustAnswer
      onClose={onClose}
      title={t('claim.ask')}
      actions={
        <>
          <Button look="main" aria-disabled={state === 'busy'} onClick={() => void say()}>
            {t('claim.no')}
          </Button>
          <Button onClick={onClose}>{t('claim.back')}</Button>
        </>
      }
    >
      <p>{t('claim.askText', { organisation })}</p>
      {(state === 'failed' || state === 'over') && <p className={styles['problem']}>{t(`relay.${state}`)}</p>}
    </Dialog>
  );
}
