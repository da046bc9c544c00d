import type { KeyboardEvent } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LanguageTag } from '#client/ui/LanguageTag.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { LocalText } from '#shared/gathering/about.ts';
import styles from './form.module.css';

interface Props {
  readonly label: string;
  readonly languages: readonly string[];
  readonly value: LocalText;
  readonly maxLength: number;
  readonly error?: string | undefined;
  readonly labelHidden?: boolean | undefined;
  /** A sentence: it is seen whole, on as many lines as it takes. */
  readonly grows?: boolean | undefined;
  readonly onChange: (value: LocalText) => void;
}

/** One text in each of the gathering's languages, side by side; one of them is enough. */
export function LocalField({ label, languages, value, maxLength, error, labelHidden, grows = false, onChange }: Props) {
  const { t } = useTranslation('setup');
  const { languageName } = useFormat();
  const shown = [...new Set([...languages, ...Object.keys(value)])];
  return (
    <div className={styles['languages']}>
      {shown.map((language, index) => {
        const field = {
          label: shown.length === 1 ? label : t('inLanguage', { label, language: languageName(language) }),
          labelHidden,
          lang: language,
          maxLength,
          value: value[language] ?? '',
          error: index === 0 ? error : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ ...value, [language]: event.target.value.replace(/\s*\n\s*/g, ' ') }),
        };
        return (
          <div key={language} className={styles['spoken']}>
            {labelHidden === true && shown.length > 1 && (
              <span aria-hidden>
                <LanguageTag code={language} />
              </span>
            )}
            {grows ? <TextArea {...field} rows={2} className={styles['grows']} onKeyDown={staysOneLine} /> : <TextField {...field} />}
          </div>
        );
      })}
    </div>
  );
}

function staysOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
