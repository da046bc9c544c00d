import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LanguageTag } from '#client/ui/LanguageTag.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { topicsIn, type ProfileDraft } from './profile-draft.ts';
import styles from './your-cup.module.css';

/** How the table is going to see the person: a cup, and what they said of themselves. */
export function YourCup({ draft }: { readonly draft: ProfileDraft }) {
  const { t } = useTranslation('join');
  const { beside } = useFormat();
  const name = draft.name.trim();
  const organisation = draft.organisation.trim();
  const topics = topicsIn(draft.topics);
  return (
    <Sheet className={styles['sheet']}>
      <Cup name={name} width={60} mine className={styles['cup']} />
      <p className={styles['name']}>
        <b>{name === '' ? t('you') : name}</b>
        {organisation !== '' && <>{t('ofOrganisation', { organisation })}</>}
      </p>
      <span className={styles['languages']}>
        {draft.languages.map((code) => (
          <LanguageTag key={code} code={code} />
        ))}
      </span>
      {topics.length > 0 && <p className={styles['topics']}>{beside(topics)}</p>}
      <p className={styles['caption']}>{t('cup')}</p>
    </Sheet>
  );
}
