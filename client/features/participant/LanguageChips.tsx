import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { Chip } from '#client/ui/Chip.tsx';
import { ChipGroup } from '#client/ui/ChipGroup.tsx';
import { limits } from '#shared/contract/limits.ts';
import { AddLanguage } from './AddLanguage.tsx';
import styles from './language-chips.module.css';
import { languagesOffered } from './languages-offered.ts';

interface Props {
  readonly spokenThere: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
  /** The question they answer; "You speak" when absent. */
  readonly label?: string | undefined;
}

/** Languages: the likely ones as chips, the others behind *add*. */
export function LanguageChips({ spokenThere, chosen, onChange, label }: Props) {
  const { t } = useTranslation('join');
  const { languageTitle } = useFormat();
  const [mine, setMine] = useState(chosen);
  const [adding, setAdding] = useState(false);
  const { chips, more } = languagesOffered([...spokenThere, ...mine, ...chosen]);
  const full = chosen.length >= limits.languages;

  const add = (code: string) => {
    setMine([...mine, code]);
    onChange([...chosen, code]);
    setAdding(false);
  };

  return (
    <ChipGroup label={label ?? t('languages')}>
      {chips.map((code) => (
        <Chip
          key={code}
          checked={chosen.includes(code)}
          disabled={full && !chosen.includes(code)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))}
        >
          {languageTitle(code)}
        </Chip>
      ))}
      {!full && !adding && (
        <button
          type="button"
          className={styles['more']}
          aria-label={t('addLanguage')}
          title={t('addLanguage')}
          onClick={() => setAdding(true)}
        >
          <Plus size={16} strokeWidth={2} aria-hidden />
        </button>
      )}
      {!full && adding && <AddLanguage codes={more} onAdd={add} />}
    </ChipGroup>
  );
}
