import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { ChooseAndDo } from './ChooseAndDo.tsx';
import { byName } from './by-name.ts';
import styles from './plenary-panel.module.css';

/** One person for each language of the gathering, to be named at any time. */
export function Interpreters({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const languages = useLive(({ about }) => about.languages);
  const interpreters = useLive((view) => view.interpreters);
  const guests = useLive((view) => view.guests);
  const { order, refusal } = useOrder();
  const named = new Set(Object.values(interpreters));
  const people = byName(Object.values(guests).filter(({ id, around, standing }) => named.has(id) || (around && standing === 'admitted')));
  return (
    <Dialog open onClose={onClose} title={t('plenary.interpreters')} className={styles['interpreters']}>
      {languages.map((language) => (
        <ChooseAndDo
          key={language}
          label={t('plenary.interpretsInto', { language: format.languageTitle(language) })}
          value={interpreters[language] ?? ''}
          choices={[{ value: '', label: t('plenary.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          act={t('plenary.name')}
          onAct={(person) => void order({ type: 'name_interpreter', language, person: person === '' ? null : person })}
        />
      ))}
      <RefusalLine code={refusal} />
    </Dialog>
  );
}
