import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { waitsForBell } from './actions-offered.ts';
import { endingsOffered, type Ending } from './endings.ts';
import styles from './live-actions.module.css';

type Props = Pick<Order, 'order' | 'refuse'>;

/** Brings the bell within a minute, for as much of the programme as is chosen; the whole gathering only after a question. */
export function EndGently({ order, refuse }: Props) {
  const { t } = useTranslation(['live', 'participant']);
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const waits = waitsForBell('end', clock);
  const [asking, setAsking] = useState(false);

  const end = async (what: Ending['what']) => {
    if (waits) refuse('bell_is_promised');
    else if (await order({ type: 'end_gently', what })) announce(t('done.end'));
  };
  const actions = endingsOffered({ about, clock }).map(({ what, then }) => ({
    id: what,
    label: t(`end.${what}`),
    detail: what === 'gathering' ? t('end.asked') : t(`then.${then.kind}`, { ns: 'participant', ...(then.kind === 'round' ? then : {}) }),
    grave: what === 'gathering',
    apart: what === 'gathering',
  }));

  return (
    <>
      <ActionMenu
        actions={actions}
        heading={t('end.heading')}
        className={buttonClass({}, classNames(styles['menu'], waits && styles['waits']))}
        onAction={(what) => {
          if (what === 'gathering') setAsking(true);
          else void end(what);
        }}
      >
        {t('actions.end')}
        <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
      </ActionMenu>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        mustAnswer
        title={t('confirm.end.title')}
        actions={
          <>
            <Button
              look="ends"
              onClick={() => {
                setAsking(false);
                void end('gathering');
              }}
            >
              {t('confirm.end.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('confirm.end.no')}</Button>
          </>
        }
      >
        <p>{t('confirm.end.text')}</p>
      </Dialog>
    </>
  );
}
