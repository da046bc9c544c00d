import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { useMessageDraft } from './message-draft.ts';
import { withdrawable } from './withdrawable.ts';
import styles from './words.module.css';

/** The message just sent, as long as it can be taken back; its text then comes back to be mended. */
export function UndoMessage({ onUndone }: { readonly onUndone: () => void }) {
  const { t } = useTranslation(['live', 'common']);
  const messages = useLive((view) => view.messages);
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const now = useServerNow();
  const draft = useMessageDraft((state) => state.text);
  const set = useMessageDraft((state) => state.set);
  const { order, refusal } = useOrder();
  useTick();
  const sent = withdrawable(messages, me, now());
  const id = sent?.message.id;
  const said = useRef<string>(undefined);

  useEffect(() => {
    if (id !== undefined && said.current !== id) announce(t('words.sentUndo'));
    said.current = id ?? said.current;
  }, [id, t]);

  if (sent === null) return <RefusalLine code={refusal} />;
  const undo = async () => {
    if (!(await order({ type: 'withdraw_message', message: sent.message.id }))) return;
    if (draft.trim() === '') set({ text: sent.message.text, to: sent.message.to });
    announce(t('done.undone'));
    onUndone();
  };
  return (
    <div className={styles['undo']}>
      <span>{t('words.sent')}</span>
      <button type="button" onClick={() => void undo()}>
        {t('words.undo')} <span aria-hidden>{t('secondsLeft', { ns: 'common', seconds: Math.ceil((sent.until - now()) / 1000) })}</span>
      </button>
    </div>
  );
}
