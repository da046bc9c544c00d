import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import type { Question, RoundsSegment } from '#shared/gathering/about.ts';
import formStyles from './form.module.css';

interface Props {
  readonly segment: RoundsSegment;
  readonly questions: readonly Question[];
  readonly onChange: (questions: readonly string[]) => void;
}

/** Which question each round asks; with fewer questions than rounds they begin anew. */
export function RoundQuestions({ segment, questions, onChange }: Props) {
  const { t } = useTranslation('setup');
  const spoken = useLocalText();
  const choices = questions.map(({ id, text }, index) => ({
    value: id,
    label: spoken(text).text || t('topics.question', { number: index + 1 }),
  }));
  const known = segment.questions.filter((id) => choices.some(({ value }) => value === id));
  if (choices.length === 0) return <p className={formStyles['hint']}>{t('programme.noQuestions')}</p>;
  const asked = Array.from({ length: segment.rounds }, (_, round) => known[round % Math.max(1, known.length)] ?? '');
  const none = { value: '', label: t('programme.noQuestion') };

  return (
    <fieldset className={formStyles['lines']}>
      <legend>{t('programme.questions')}</legend>
      {asked.map((id, round) => (
        <div key={round} className={formStyles['line']}>
          <b aria-hidden>{round + 1}</b>
          <NativeSelect
            label={t('programme.questionOf', { round: round + 1 })}
            labelHidden
            className={formStyles['grows']}
            choices={id === '' ? [none, ...choices] : choices}
            value={id}
            onChange={({ target }) => onChange(asked.map((one, index) => (index === round ? target.value : one || target.value)))}
          />
        </div>
      ))}
    </fieldset>
  );
}
