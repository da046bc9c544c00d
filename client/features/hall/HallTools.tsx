import { List, Map as MapIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HallLook } from '#client/features/hall/hall-look.ts';
import { languagesToChoose } from '#client/features/hall/tables-shown.ts';
import type { TableFilter } from '#client/features/hall/tables-shown.ts';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { spokenChoice, useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { Button } from '#client/ui/Button.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './hall-tools.module.css';

interface Props {
  readonly hall: HallView;
  readonly filter: TableFilter;
  readonly onFilter: (filter: TableFilter) => void;
  readonly look: HallLook;
  readonly onLook: (look: HallLook) => void;
}

/** Narrowing by language and theme, and the choice between plan and list. On phones the filters wait behind a button. */
export function HallTools({ hall, filter, onFilter, look, onLook }: Props) {
  const { t } = useTranslation('hall');
  const phone = useMediaQuery(phoneWidth);
  const [open, setOpen] = useState(false);
  const active = [filter.language, filter.theme].filter((each) => each !== null).length;
  return (
    <div className={styles['tools']}>
      {phone && (
        <Button aria-expanded={open} aria-controls="hall-filters" onClick={() => setOpen(!open)} className={styles['toggle']}>
          {active === 0 ? t('filter.open') : t('filter.active', { count: active })}
        </Button>
      )}
      {(!phone || open) && <Filters hall={hall} filter={filter} onFilter={onFilter} />}
      <Segmented
        label={t('look.label')}
        value={look}
        onChange={onLook}
        className={styles['look']}
        segments={[
          { value: 'plan', label: t('look.plan'), icon: <MapIcon size={20} strokeWidth={1.75} aria-hidden /> },
          { value: 'list', label: t('look.list'), icon: <List size={20} strokeWidth={1.75} aria-hidden /> },
        ]}
      />
    </div>
  );
}

function Filters({ hall, filter, onFilter }: Pick<Props, 'hall' | 'filter' | 'onFilter'>) {
  const { t } = useTranslation('hall');
  const format = useFormat();
  const spoken = useLocalText();
  const languages = languagesToChoose(hall.about.languages, hall.tables);
  return (
    <div id="hall-filters" className={styles['filters']}>
      {languages.length > 1 && (
        <NativeSelect
          label={t('filter.language')}
          labelHidden
          value={filter.language ?? ''}
          onChange={(event) => onFilter({ ...filter, language: event.target.value || null })}
          choices={[
            { value: '', label: t('filter.allLanguages') },
            ...languages.map((code) => ({ value: code, label: format.languageTitle(code) })),
          ]}
        />
      )}
      {hall.about.themes.length > 0 && (
        <NativeSelect
          label={t('filter.theme')}
          labelHidden
          value={filter.theme ?? ''}
          onChange={(event) => onFilter({ ...filter, theme: event.target.value || null })}
          choices={[
            { value: '', label: t('filter.allThemes') },
            ...hall.about.themes.map(({ id, name }) => spokenChoice(id, spoken(name))),
          ]}
        />
      )}
    </div>
  );
}
