import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { spokenChoice, useLocalText } from '#client/i18n/local-text.ts';
import { Chip } from '#client/ui/Chip.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly about: HallView['about'];
  /** Null: it answers none. */
  readonly question: string | null;
  readonly themes: readonly string[];
  readonly language: string;
  /** Where there is one alone it is not asked for. */
  readonly languages: readonly string[];
  /** Empty for none. */
  readonly onQuestion: (question: string) => void;
  readonly onThemes: (themes: readonly string[]) => void;
  readonly onLanguage: (language: string) => void;
}

/** Which themes a card is about, which question it answers and what it is written in: named in a line, chosen below it. */
export function CardTopics({ about, question, themes, language, languages, onQuestion, onThemes, onLanguage }: Props) {
  const { t, i18n } = useTranslation('card');
  const { beside, languageTitle } = useFormat();
  const spoken = useLocalText();
  if (about.themes.length === 0 && about.questions.length === 0 && languages.length < 2) return null;
  const named = about.themes.filter(({ id }) => themes.includes(id)).map(({ name }) => spoken(name).text);
  // Said where it may surprise.
  const told = [...named, ...(language === i18n.language ? [] : [languageTitle(language)])];
  return (
    <details className={styles['themes']}>
      <summary>
        {told.length > 0 && <VisuallyHidden>{t('topics')} </VisuallyHidden>}
        <span className={styles['summary']}>{told.length === 0 ? t('topics') : beside(told)}</span>
      </summary>
      {about.themes.length > 0 && (
        <div className={styles['chips']} role="group" aria-label={t('themes')}>
          {about.themes.map(({ id, name }) => (
            <Chip
              key={id}
              checked={themes.includes(id)}
              onChange={(event) => onThemes(event.target.checked ? [...themes, id] : themes.filter((each) => each !== id))}
            >
              <span lang={spoken(name).lang}>{spoken(name).text}</span>
            </Chip>
          ))}
        </div>
      )}
      {about.questions.length > 0 && (
        <NativeSelect
          className={styles['question']}
          label={t('question')}
          value={question ?? ''}
          onChange={(event) => onQuestion(event.target.value)}
          choices={[{ value: '', label: t('noQuestion') }, ...about.questions.map(({ id, text }) => spokenChoice(id, spoken(text)))]}
        />
      )}
      {languages.length > 1 && (
        <NativeSelect
          className={styles['question']}
          label={t('language')}
          value={language}
          onChange={(event) => onLanguage(event.target.value)}
          choices={languages.map((value) => ({ value, label: languageTitle(value) }))}
        />
      )}
    </details>
  );
}
