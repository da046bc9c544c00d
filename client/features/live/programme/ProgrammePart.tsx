import { ChevronDown, ChevronUp, Ellipsis, MoveDown, MoveUp, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { LengthStepper } from '#client/features/gathering/LengthStepper.tsx';
import { useSegmentName } from '#client/features/gathering/use-segment-name.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Stepper } from '#client/ui/Stepper.tsx';
import { hasRounds, type Segment } from '#shared/gathering/about.ts';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import styles from './change-programme.module.css';
import { changeable } from './programme-draft.ts';

interface Props {
  readonly segment: Segment;
  readonly index: number;
  readonly last: boolean;
  readonly clock: ClockView;
  readonly startsAt: number | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (segment: Segment) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const sign = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** A part of the running programme on one line: when, what, how long; opened, it can be changed as far as it has not begun. */
export function ProgrammePart({ segment, index, last, clock, startsAt, open, onToggle, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation(['live', 'setup']);
  const { time } = useFormat();
  const zone = useLive(({ about }) => about.timeZone);
  const name = useSegmentName()(segment);
  const editor = useId();
  const may = changeable(segment, index, clock);
  const running = index === clock.segment;
  const Chevron = open ? ChevronUp : ChevronDown;
  const line = (
    <>
      <span className={styles['when']}>
        {startsAt !== null && <time dateTime={new Date(startsAt).toISOString()}>{time(startsAt, zone)}</time>}
      </span>
      <b className={styles['name']}>{name}</b>
      {(running || (clock.segment !== null && index < clock.segment)) && (
        <span className={styles['state']}>{t(running ? 'programme.now' : 'programme.over')}</span>
      )}
      <Length segment={segment} />
    </>
  );
  if (may === 'nothing') return <li className={classNames(styles['part'], styles['line'], styles['fixed'])}>{line}</li>;
  return (
    <li className={styles['part']}>
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={open ? editor : undefined}
          onClick={onToggle}
        >
          {line}
          <Chevron {...sign} />
        </button>
        {may === 'all' && (
          <ActionMenu
            label={t('programme.change', { ns: 'setup', what: name })}
            actions={[
              {
                id: 'up',
                label: t('programme.up', { ns: 'setup' }),
                icon: <MoveUp {...sign} />,
                disabled: index - 1 <= (clock.segment ?? -1),
              },
              { id: 'down', label: t('programme.down', { ns: 'setup' }), icon: <MoveDown {...sign} />, disabled: last },
              { id: 'remove', label: t('programme.remove', { ns: 'setup' }), icon: <Trash2 {...sign} />, grave: true, apart: true },
            ]}
            onAction={(id) => {
              if (id === 'remove') onRemove();
              else onMove(id === 'up' ? -1 : 1);
            }}
          >
            <Ellipsis {...sign} />
          </ActionMenu>
        )}
      </div>
      {open && <Editor id={editor} segment={segment} sat={running && clock.round !== null ? clock.round + 1 : 1} onChange={onChange} />}
    </li>
  );
}

function Length({ segment }: Pick<Props, 'segment'>) {
  const { t } = useTranslation('setup');
  const length = useLength();
  const one = length(segment.seconds);
  return (
    <span className={styles['length']}>
      {hasRounds(segment) && segment.rounds > 1 ? t('programme.times', { count: segment.rounds, length: one }) : one}
    </span>
  );
}

/** `sat`: rounds that cannot be taken away any more. */
function Editor({ id, segment, sat, onChange }: Pick<Props, 'segment' | 'onChange'> & { readonly id: string; readonly sat: number }) {
  const { t } = useTranslation('setup');
  return (
    <div id={id} className={styles['editor']}>
      {hasRounds(segment) && (
        <Stepper
          label={t('programme.rounds')}
          least={sat}
          most={20}
          value={segment.rounds}
          onChange={(count) => onChange({ ...segment, rounds: count })}
        />
      )}
      <LengthStepper segment={segment} onChange={onChange} />
    </div>
  );
}
