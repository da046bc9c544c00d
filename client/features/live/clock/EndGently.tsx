import { ChevronDown } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { waitsForBell } from './actions-offered.ts';
import { endingsOffered } from './endings.ts';
import styles from './live-actions.module.css';

/** Brings the bell within a minute, for as much of the programme as is chosen, after a question. */
export function EndGently({ refuse }: Pick<Order, 'refuse'>) {
  const { t } = useTranslation(['live', 'participant']);
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const waits = waitsForBell('end', clock);
  const open = useLiveDialog((state) => state.open);
  const actions = endingsOffered({ about, clock }).map(({ what, then }) => ({
    id: what,
    label: t(`end.${what}`),
    detail: what === 'gathering' ? t('end.asked') : t(`then.${then.kind}`, { ns: 'participant', ...(then.kind === 'round' ? then : {}) }),
    grave: what === 'gathering',
    apart: what === 'gathering',
  }));

  return (
    <ActionMenu
      actions={actions}
      heading={t('end.heading')}
      className={buttonClass({}, classNames(styles['menu'], waits && styles['waits']))}
      onAction={(action) => {
        if (waits) refuse('bell_is_promised');
        else open({ kind: 'mass', action });
      }}
    >
      {t('actions.end')}
      <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
    </ActionMenu>
  );
}
