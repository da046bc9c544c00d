import { useTranslation } from '#client/i18n/use-translation.ts';
import { signOf } from '#client/ui/theme-icons.ts';
import { limits } from '#shared/contract/limits.ts';
import type { StepProps } from './AboutStep.tsx';
import { newKey, withThemes } from './about-draft.ts';
import styles from './form.module.css';
import { SignMenu } from './SignMenu.tsx';
import { TextList } from './TextList.tsx';

/** What tables and cards are tagged with, and what the rounds ask. */
export function TopicsStep({ draft, onChange }: Omit<StepProps, 'problems'>) {
  const { t } = useTranslation('setup');
  return (
    <div className={styles['form']}>
      <section className={styles['lines']}>
        <h2>{t('topics.questions')}</h2>
        <p className={styles['hint']}>{t('topics.questionsHint')}</p>
        <TextList
          label={(number) => t('topics.question', { number })}
          languages={draft.languages}
          maxLength={limits.questionText}
          sentences
          items={draft.questions.map(({ id, text }) => ({ id, text }))}
          most={limits.questions}
          add={t('topics.addQuestion')}
          onChange={(items) => onChange({ ...draft, questions: items })}
          onAdd={() => onChange({ ...draft, questions: [...draft.questions, { id: newKey(), text: {} }] })}
        />
      </section>
      <section className={styles['part']}>
        <h2>{t('topics.themes')}</h2>
        <p className={styles['hint']}>{t('topics.themesHint')}</p>
        <TextList
          label={(number) => t('topics.theme', { number })}
          languages={draft.languages}
          maxLength={limits.topic}
          items={draft.themes.map(({ name, ...theme }) => ({ ...theme, text: name }))}
          sign={(theme, index) => (
            <SignMenu
              of={t('topics.theme', { number: index + 1 })}
              sign={signOf(theme, index)}
              onChoose={(sign) => onChange({ ...draft, themes: draft.themes.map((one) => (one.id === theme.id ? { ...one, sign } : one)) })}
            />
          )}
          most={limits.themes}
          add={t('topics.addTheme')}
          onChange={(items) =>
            onChange(
              withThemes(
                draft,
                items.map(({ text, ...theme }) => ({ ...theme, name: text })),
              ),
            )
          }
          onAdd={() => onChange(withThemes(draft, [...draft.themes, { id: newKey(), name: {} }]))}
        />
      </section>
    </div>
  );
}
