import { LengthStepper } from '#client/features/gathering/LengthStepper.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { hasRounds, type RoundsSegment, type Segment } from '#shared/gathering/about.ts';
import type { AboutDraft } from './about-draft.ts';
import formStyles from './form.module.css';
import styles from './programme.module.css';
import { CafeTopics } from './CafeTopics.tsx';
import { RoundQuestions } from './RoundQuestions.tsx';
import { Stepper } from '#client/ui/Stepper.tsx';

interface Props {
  readonly segment: Segment;
  readonly draft: AboutDraft;
  readonly onChange: (segment: Segment) => void;
}

/** How long a part lasts and what happens in it. */
export function SegmentEditor({ segment, draft, onChange }: Props) {
  return (
    <Sheet className={styles['editor']}>
      {hasRounds(segment) && <Rounds segment={segment} draft={draft} onChange={onChange} />}
      {segment.kind === 'hall' && <Hall segment={segment} draft={draft} onChange={onChange} />}
      {segment.kind === 'plenary' && (
        <div className={formStyles['three']}>
          <LengthStepper segment={segment} onChange={onChange} />
        </div>
      )}
    </Sheet>
  );
}

function Rounds({ segment, draft, onChange }: Props & { readonly segment: RoundsSegment }) {
  const { t } = useTranslation('setup');
  const sizes = ['auto', ...(segment.kind === 'mixing' ? ['2'] : []), '3', '4', '5', '6', '7', '8'];
  return (
    <>
      <div className={formStyles['three']}>
        <Stepper
          label={t('programme.rounds')}
          least={1}
          most={20}
          value={segment.rounds}
          onChange={(rounds) => onChange({ ...segment, rounds })}
        />
        <LengthStepper segment={segment} onChange={onChange} />
        <NativeSelect
          label={t('programme.seats')}
          choices={sizes.map((value) => ({ value, label: value === 'auto' ? t('programme.seatsAuto') : value }))}
          value={segment.tableSize === null ? 'auto' : String(segment.tableSize)}
          onChange={({ target }) => onChange({ ...segment, tableSize: target.value === 'auto' ? null : Number(target.value) })}
        />
      </div>
      {segment.kind === 'world_cafe' && <CafeTopics segment={segment} draft={draft} onChange={onChange} />}
      <RoundQuestions segment={segment} questions={draft.questions} onChange={(questions) => onChange({ ...segment, questions })} />
    </>
  );
}

function Hall({ segment, draft, onChange }: Props & { readonly segment: Extract<Segment, { kind: 'hall' }> }) {
  const { t } = useTranslation('setup');
  const spoken = useLocalText();
  return (
    <>
      <div className={formStyles['three']}>
        <LengthStepper segment={segment} onChange={onChange} />
      </div>
      {draft.themes.length > 0 && (
        <fieldset className={formStyles['choices']}>
          <legend>{t('programme.tables')}</legend>
          {draft.themes.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={segment.topicTables.includes(id)}
              onChange={({ target }) =>
                onChange({
                  ...segment,
                  topicTables: target.checked ? [...segment.topicTables, id] : segment.topicTables.filter((one) => one !== id),
                })
              }
            >
              {spoken(name).text}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
