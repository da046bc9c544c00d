import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';
import { ConfirmMessage } from './ConfirmMessage.tsx';
import { useMessageDraft } from './message-draft.ts';
import { isLost, tablesToWriteTo, targetOf, valueOf } from './message-targets.ts';
import { UndoMessage } from './UndoMessage.tsx';
import { useKeptMessage } from './use-kept-message.ts';
import styles from './words.module.css';

/** So many read it at once that it is worth a second look. */
const askedAbove = 50;

/** A message to everyone, to the hosts or to one table; for ten seconds it can be taken back. What is begun stays through a reload. */
export function MessageForm() {
  const { t, i18n } = useTranslation('live');
  const { to, text, asked, set } = useMessageDraft();
  useKeptMessage(useGathering(({ mine }) => mine?.id ?? ''));
  const tables = useLive((view) => view.tables);
  const { order, refusal } = useOrder();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<'empty' | 'lost' | null>(null);
  const around = useLive((view) => Object.keys(view.people).length);
  const [asking, setAsking] = useState(false);
  const lost = isLost(to, { tables });

  useEffect(() => {
    if (asked === 0) return undefined;
    // A menu that closes gives the focus back to its button first.
    const timer = setTimeout(() => area.current?.focus(), 50);
    return () => clearTimeout(timer);
  }, [asked]);

  const post = async () => {
    if (await order({ type: 'message', to, text: text.trim(), language: i18n.language })) set({ text: '' });
  };
  const send = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    const said = text.trim();
    setProblem(said === '' ? 'empty' : lost ? 'lost' : null);
    if (said === '' || lost) {
      area.current?.focus();
      return;
    }
    if (to.kind === 'all' && around > askedAbove) setAsking(true);
    else await post();
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };

  return (
    <form onSubmit={(event) => void send(event)} className={styles['form']}>
      <h2 className={styles['heading']}>{t('words.title')}</h2>
      <NativeSelect
        label={t('words.to')}
        labelHidden
        value={lost ? 'lost' : valueOf(to)}
        onChange={(event) => set({ to: targetOf(event.target.value) })}
        choices={[
          ...(lost ? [{ value: 'lost', label: t('words.lost'), disabled: true }] : []),
          { value: 'all', label: t('words.all') },
          { value: 'hosts', label: t('words.hosts') },
          ...tablesToWriteTo({ tables }).map((table) => ({
            value: valueOf({ kind: 'table', table: table.id }),
            label: t('words.table', { number: table.number }),
          })),
        ]}
      />
      <TextArea
        ref={area}
        label={t('words.text')}
        labelHidden
        placeholder={t('words.placeholder')}
        rows={2}
        maxLength={limits.message}
        value={text}
        error={problem === null || (problem === 'empty' && text.trim() !== '') ? undefined : t(`words.problem.${problem}`)}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={sendByKey}
      />
      <Button type="submit" look="main">
        <Send size={18} strokeWidth={1.75} aria-hidden />
        {t('words.send')}
      </Button>
      <RefusalLine code={refusal} />
      <UndoMessage onUndone={() => area.current?.focus()} />
      {asking && <ConfirmMessage text={text.trim()} onSend={() => void post()} onClose={() => setAsking(false)} />}
    </form>
  );
}
