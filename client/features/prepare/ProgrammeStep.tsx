import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { Segment } from '#shared/gathering/about.ts';
import type { StepProps } from './AboutStep.tsx';
import { lacksTopics, newKey, startsOf, type SegmentDraft } from './about-draft.ts';
import formStyles from './form.module.css';
import styles from './programme.module.css';
import { SegmentLine } from './SegmentLine.tsx';
import { TimeLine } from './TimeLine.tsx';
import { useDragOrder } from './use-drag-order.ts';
import { useSegmentName } from '#client/features/gathering/use-segment-name.ts';

/** The parts one after another, with the time each begins; one at a time lies open. */
export function ProgrammeStep({ draft, onChange, problems }: StepProps) {
  const { t } = useTranslation('setup');
  const nameOf = useSegmentName();
  const { programme } = draft;
  const [open, setOpen] = useState<string | null>(
    () => (programme.find((part) => lacksTopics(draft, part)) ?? programme.find(({ kind }) => kind === 'mixing'))?.key ?? null,
  );
  const starts = startsOf(draft);
  const set = (next: readonly SegmentDraft[]) => onChange({ ...draft, programme: next });

  const add = (segment: Segment) => {
    const key = newKey();
    set([...programme, { ...segment, key }]);
    setOpen(key);
  };

  const move = (index: number, by: number) => {
    const next = [...programme];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    set(next);
    announce(t('programme.moved', { what: nameOf(moved), place: index + by + 1, places: programme.length }));
  };

  const list = useRef<HTMLOListElement>(null);
  const order = useDragOrder(list, (from, to) => move(from, to - from));

  return (
    <div className={formStyles['form']}>
      <TimeLine draft={draft} starts={starts} open={open} />
      {problems.includes('programme') && <p className={formStyles['error']}>{t('programme.missing')}</p>}
      <ol ref={list} className={styles['segments']}>
        {programme.map((segment, index) => (
          <SegmentLine
            key={segment.key}
            segment={segment}
            draft={draft}
            startsAt={starts[index] ?? null}
            open={segment.key === open}
            first={index === 0}
            last={index === programme.length - 1}
            onToggle={() => setOpen(segment.key === open ? null : segment.key)}
            onChange={(changed) => set(programme.map((one) => (one.key === segment.key ? { ...changed, key: segment.key } : one)))}
            order={{ line: order.line(index), handle: order.handle(index) }}
            onMove={(by) => move(index, by)}
            onRemove={() => set(programme.filter((one) => one.key !== segment.key))}
          />
        ))}
      </ol>
      {programme.length < limits.segments && (
        <div className={styles['add']}>
          <Button
            onClick={() =>
              add({ kind: 'mixing', rounds: 3, seconds: 600, tableSize: null, questions: draft.questions.slice(0, 3).map(({ id }) => id) })
            }
          >
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            {t('programme.addMixing')}
          </Button>
          <Button
            onClick={() =>
              add({
                kind: 'world_cafe',
                rounds: 3,
                seconds: 1200,
                tableSize: null,
                questions: [],
                topics: draft.themes.map(({ id }) => id),
              })
            }
          >
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            {t('programme.addCafe')}
          </Button>
          <Button onClick={() => add({ kind: 'plenary', seconds: 600 })}>
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            {t('programme.addPlenary')}
          </Button>
          <Button onClick={() => add({ kind: 'hall', seconds: 1200, topicTables: [] })}>
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            {t('programme.addHall')}
          </Button>
        </div>
      )}
    </div>
  );
}
