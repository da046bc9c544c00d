import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import formStyles from './form.module.css';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly apiKey: string;
  readonly onKey: (key: string) => void;
  /** Why the server did not create it. */
  readonly refusal: ErrorCode | null;
}

/** What is needed once, to create it: one's own name, and the instance's key where it asks for one. */
export function BeforeCreation({ name, onName, apiKey, onKey, refusal }: Props) {
  const { t } = useTranslation('setup');
  return (
    <div className={formStyles['part']}>
      <TextField
        label={t('people.yourName')}
        hint={t('people.yourNameHint')}
        optional
        autoComplete="name"
        maxLength={limits.name}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      {refusal === 'key_needed' && (
        <TextField
          label={t('key.label')}
          hint={t('key.hint')}
          error={t('key.needed')}
          type="password"
          autoComplete="off"
          maxLength={200}
          value={apiKey}
          onChange={(event) => onKey(event.target.value)}
        />
      )}
      {refusal !== null && refusal !== 'key_needed' && (
        <p className={formStyles['error']}>{t(refusal === 'too_fast' ? 'tooFast' : 'notCreated')}</p>
      )}
      <p className={formStyles['hint']}>{t('people.later')}</p>
    </div>
  );
}
