import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { LanguageChips } from '#client/features/participant/LanguageChips.tsx';
import type { ProfileDraft } from './profile-draft.ts';
import styles from './profile-form.module.css';

interface Props {
  readonly draft: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
  /** Languages of the gathering, offered first. */
  readonly spokenThere: readonly string[];
  readonly nameMissing: boolean;
}

/** Who one is: only the name is required. */
export function ProfileForm({ draft, onChange, spokenThere, nameMissing }: Props) {
  const { t } = useTranslation('join');
  const set = (change: Partial<ProfileDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles['form']}>
      <div className={styles['two']}>
        <TextField
          label={t('name')}
          name="name"
          autoComplete="name"
          maxLength={limits.name}
          required
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
          error={nameMissing ? t('nameMissing') : undefined}
        />
        <TextField
          label={t('organisation')}
          name="organisation"
          autoComplete="organization"
          maxLength={limits.organisation}
          optional
          value={draft.organisation}
          onChange={(event) => set({ organisation: event.target.value })}
        />
      </div>
      <LanguageChips spokenThere={spokenThere} chosen={draft.languages} onChange={(languages) => set({ languages })} />
      <TextField
        label={t('topics')}
        name="topics"
        autoComplete="off"
        maxLength={(limits.topicWord + 2) * limits.topics}
        optional
        hint={t('topicsHint')}
        value={draft.topics}
        onChange={(event) => set({ topics: event.target.value })}
      />
    </div>
  );
}
