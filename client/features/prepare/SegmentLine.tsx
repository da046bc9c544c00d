import { ChevronDown, ChevronUp, Ellipsis, MoveDown, MoveUp, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Dots } from '#client/ui/Dots.tsx';
import type { Segment } from '#shared/gathering/about.ts';
import type { AboutDraft, SegmentDraft } from './about-draft.ts';
import dragStyles from './drag-order.module.css';
import { Grip } from './Grip.tsx';
import styles from './programme.module.css';
import { SegmentEditor } from './SegmentEditor.tsx';
import type { DragOrder } from './use-drag-order.ts';
import { useSegmentName } from '#client/features/gathering/use-segment-name.ts';
import { hasRounds } from '#shared/gathering/about.ts';

interface Props {
  readonly segment: SegmentDraft;
  readonly draft: AboutDraft;
  readonly startsAt: number | null;
  readonly open: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** What lets the line be dragged. */
  readonly order: { readonly line: ReturnType<DragOrder['line']>; readonly handle: ReturnType<DragOrder['handle']> };
  readonly onToggle: () => void;
  readonly onChange: (segment: Segment) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A line of the programme: when, what, how long; opened, it can be changed. */
export function SegmentLine({ segment, draft, startsAt, open, first, last, order, onToggle, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('setup');
  const { time } = useFormat();
  const length = useLength();
  const name = useSegmentName()(segment);
  const editor = useId();
  const Chevron = open ? ChevronUp : ChevronDown;
  const sign = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <li className={classNames(styles['segment'], dragStyles['line'])} {...order.line}>
      <div className={styles['line']}>
        <Grip {...order.handle} />
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={open ? editor : undefined}
          onClick={onToggle}
        >
          {startsAt !== null && <time dateTime={new Date(startsAt).toISOString()}>{time(startsAt, draft.timeZone)}</time>}
          <b>{name}</b>
          <Dots className={styles['dots']} />
          <span className={styles['length']}>
            {hasRounds(segment) && segment.rounds > 1
              ? t('programme.times', { count: segment.rounds, length: length(segment.seconds) })
              : length(segment.seconds)}
          </span>
          <Chevron {...sign} />
        </button>
        <ActionMenu
          label={t('programme.change', { what: name })}
          actions={[
            { id: 'up', label: t('programme.up'), icon: <MoveUp {...sign} />, disabled: first },
            { id: 'down', label: t('programme.down'), icon: <MoveDown {...sign} />, disabled: last },
            { id: 'remove', label: t('programme.remove'), icon: <Trash2 {...sign} />, grave: true, apart: true },
          ]}
          onAction={(id) => {
            if (id === 'remove') onRemove();
            else onMove(id === 'up' ? -1 : 1);
          }}
        >
          <Ellipsis {...sign} />
        </ActionMenu>
      </div>
      {open && (
        <div id={editor}>
          <SegmentEditor segment={segment} draft={draft} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
