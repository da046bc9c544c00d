import { X } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { leftOf } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useNotices } from '#client/ui/notices/notices.ts';
import type { Notice } from '#client/ui/notices/notices.ts';
import styles from './notices.module.css';

interface Props {
  readonly notice: Notice;
  readonly onClose: () => void;
}

/** The notices of this screen, newest last; put once on screens that call `notify`. */
export function NoticeStack() {
  const list = useNotices((state) => state.list);
  const close = (id: number) => useNotices.setState({ list: list.filter((notice) => notice.id !== id) });
  return (
    <div className={styles['stack']}>
      {list.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} onClose={() => close(notice.id)} />
      ))}
    </div>
  );
}

/** One confirmation with what can still be done about it, and for how long. */
function NoticeBar({ notice, onClose }: Props) {
  const { t } = useTranslation('common');
  const { text, action, clock } = notice;
  useTick(action !== undefined && clock !== null);
  const left = clock && Math.ceil(leftOf(clock) / 1000);
  return (
    <div className={styles['notice']}>
      <span className={styles['text']}>{text}</span>
      {action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.label} {left !== null && <span aria-hidden>{t('secondsLeft', { seconds: left })}</span>}
        </button>
      )}
      <button type="button" className={styles['close']} aria-label={t('close')} onClick={onClose}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}
