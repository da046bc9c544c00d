import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
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
  readonly onChange: (value: LocalText) => void;
}

/** One text in each of the gathering's languages, side by side; one of them is enough. */
export function LocalField({ label, languages, value, maxLength, error, labelHidden, onChange }: Props) {
  const { t } = useTranslation('setup');
  const { languageName } = useFormat();
  const shown = [...new Set([...languages, ...Object.keys(value)])];
  return (
    <div className={styles['languages']}>
      {shown.map((language, index) => (
        <TextField
          key={language}
          label={shown.length === 1 ? label : t('inLanguage', { label, language: languageName(language) })}
          labelHidden={labelHidden}
          lang={language}
          maxLength={maxLength}
          value={value[language] ?? ''}
          error={index === 0 ? error : undefined}
          placeholder={labelHidden === true && shown.length > 1 ? languageName(language) : undefined}
          onChange={(event) => onChange({ ...value, [language]: event.target.value })}
        />
      ))}
    </div>
  );
}
