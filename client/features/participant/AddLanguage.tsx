import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { Button } from '#client/ui/Button.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import styles from './language-chips.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly onAdd: (code: string) => void;
}

/** The long list of languages, by name; chosen first, added by a button, so that arrow keys may walk through it. */
export function AddLanguage({ codes, onAdd }: Props) {
  const { t } = useTranslation('join');
  const { languageTitle } = useFormat();
  const choices = codes.map((value) => ({ value, label: languageTitle(value) })).sort((a, b) => a.label.localeCompare(b.label));
  const [code, setCode] = useState(choices[0]?.value ?? '');
  return (
    <span className={styles['add']}>
      <NativeSelect
        label={t('addLanguage')}
        labelHidden
        autoFocus
        choices={choices}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button onClick={() => onAdd(code)}>{t('add')}</Button>
    </span>
  );
}
