import { Pause, Play } from 'lucide-react';
import { useLiveKeys } from '#client/features/live/keys/use-live-keys.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useKeptFocus } from '#client/features/gathering/kept-focus.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { actionsOffered, type LiveAction } from './actions-offered.ts';
import { EndGently } from './EndGently.tsx';
import styles from './live-actions.module.css';
import { SimpleActionButton } from './SimpleActionButton.tsx';
import { usePerform } from './use-perform.ts';

/** Everything that can be done to the programme now, in one row; at the thumb on phones. */
export function LiveActions() {
  const { t } = useTranslation('live');
  const clock = useLive((view) => view.clock);
  const { order, refuse, refusal } = useOrder();
  const kept = useKeptFocus('live-programme');
  const perform = usePerform({ order, refuse });
  useLiveKeys({ order, refuse });

  const button = (action: LiveAction) => {
    if (action === 'end') return <EndGently key={action} refuse={refuse} />;
    if (action !== 'pause' && action !== 'resume')
      return <SimpleActionButton key={action === 'release' ? 'hold' : action} action={action} order={order} refuse={refuse} />;
    const Sign = action === 'pause' ? Pause : Play;
    return (
      <Button key="pause" look={action === 'pause' ? 'ends' : 'main'} onClick={() => perform(action)}>
        <Sign className={action === 'pause' ? styles['sign'] : undefined} size={18} strokeWidth={1.75} aria-hidden />
        {t(`actions.${action}`)}
      </Button>
    );
  };

  return (
    <div id="live-programme" tabIndex={-1} role="group" aria-label={t('actions.label')} className={styles['actions']} data-region {...kept}>
      <div className={styles['row']}>{actionsOffered(clock).map(button)}</div>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </div>
  );
}
