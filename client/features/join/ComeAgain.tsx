import { useTranslation } from '#client/i18n/use-translation.ts';
import { useDraft } from '#client/lib/draft.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { isMailAddress } from '#shared/contract/mail-address.ts';
import type { Consent } from '#shared/gathering/series.ts';
import styles from './come-again.module.css';

/** Undefined: they said nothing. `wrong`: an address that cannot be one. */
export type Again = Consent | 'wrong' | undefined;

interface Props {
  /** Under which key of this browser an address that was begun is kept. */
  readonly draftKey: string;
  readonly said: Again;
  /** Somebody tried to come in: what is wrong is said. */
  readonly tried: boolean;
  readonly onSay: (again: Again) => void;
}

/** A yes to being invited to what follows, on the way in; what is kept then is said with it. */
export function ComeAgain({ draftKey, said, tried, onSay }: Props) {
  const { t } = useTranslation('relay');
  const [written, setWritten] = useDraft(draftKey);
  const say = (text: string) => {
    const mail = text.trim();
    setWritten(text);
    onSay(mail === '' || isMailAddress(mail) ? { mail } : 'wrong');
  };
  return (
    <div className={styles['again']}>
      <Checkbox checked={said !== undefined} onChange={(event) => (event.target.checked ? say(written) : onSay(undefined))}>
        {t('member.offer')}
      </Checkbox>
      {said !== undefined && (
        <div className={styles['more']}>
          <p className={styles['hint']}>{t('member.kept')}</p>
          <TextField
            label={t('member.mail')}
            hint={t('member.mailHint')}
            error={tried && said === 'wrong' ? t('member.mailWrong') : undefined}
            optional
            name="again"
            type="email"
            autoComplete="email"
            maxLength={limits.mail}
            value={written}
            onChange={(event) => say(event.target.value)}
          />
        </div>
      )}
    </div>
  );
}
