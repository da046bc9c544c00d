import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSegmentName } from '#client/features/gathering/use-segment-name.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { Segment } from '#shared/gathering/about.ts';
import { alike } from '#shared/primitives/alike.ts';
import styles from './change-programme.module.css';
import { newPart, newParts } from './new-part.ts';
import { OutcomeLines } from './OutcomeLines.tsx';
import { outcomeOf, partsOf, type DraftPart } from './programme-draft.ts';
import { ProgrammePart } from './ProgrammePart.tsx';

/** The programme while it runs: what is to come is added, removed, reordered and re-timed, and the new end is said before it counts. */
export function ChangeProgramme({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['live', 'setup']);
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const now = useServerNow();
  const nameOf = useSegmentName();
  const { order, refusal } = useOrder();
  const [was, setWas] = useState(about.programme);
  const [parts, setParts] = useState<readonly DraftPart[]>(() => partsOf(about.programme));
  const [open, setOpen] = useState<number | null>(null);
  useTick();

  const programme = parts.map(({ segment }) => segment);
  const outcome = outcomeOf({ was, programme, clock, now: now() });
  const stale = outcome === null || !alike(was, about.programme);
  const change = (key: number, segment: Segment) => setParts(parts.map((part) => (part.key === key ? { key, segment } : part)));
  const move = (index: number, by: -1 | 1) => {
    const next = [...parts];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    setParts(next);
    announce(t('programme.moved', { ns: 'setup', what: nameOf(moved.segment), place: index + by + 1, places: parts.length }));
  };
  const add = (segment: Segment) => {
    const part = { key: 1 + Math.max(0, ...parts.map(({ key }) => key)), segment };
    setParts([...parts, part]);
    setOpen(part.key);
  };
  const renew = () => {
    setWas(about.programme);
    setParts(partsOf(about.programme));
    setOpen(null);
  };
  const apply = async () => {
    if (!alike(was, programme)) {
      if (!(await order({ type: 'change_programme', was, programme }))) return;
      announce(t('done.change_programme'));
    }
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('programme.title')}
      className={styles['window']}
      actions={
        <>
          {stale ? (
            <Button look="main" onClick={renew}>
              {t('programme.renew')}
            </Button>
          ) : (
            <Button look="main" onClick={() => void apply()}>
              {t('programme.apply')}
            </Button>
          )}
          <Button onClick={onClose}>{t('programme.keep')}</Button>
        </>
      }
    >
      <p className={styles['hint']}>{t('programme.hint')}</p>
      <ol className={styles['parts']}>
        {parts.map(({ key, segment }, index) => (
          <ProgrammePart
            key={key}
            segment={segment}
            index={index}
            last={index === parts.length - 1}
            clock={clock}
            startsAt={outcome?.starts[index] ?? null}
            open={open === key}
            onToggle={() => setOpen(open === key ? null : key)}
            onChange={(changed) => change(key, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => setParts(parts.filter((part) => part.key !== key))}
          />
        ))}
      </ol>
      {parts.length < limits.segments && (
        <ActionMenu
          className={buttonClass({ look: 'plain' }, styles['add'])}
          actions={newParts(about).map((kind) => ({ id: kind, label: t(`programme.${kind}`, { ns: 'setup' }) }))}
          onAction={(kind) => add(newPart(kind, { ...about, programme }))}
        >
          <Plus size={20} strokeWidth={1.75} aria-hidden />
          {t('programme.add')}
        </ActionMenu>
      )}
      <OutcomeLines outcome={outcome} stale={stale} />
      <RefusalLine code={refusal} />
    </Dialog>
  );
}
