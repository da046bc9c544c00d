import { SendHorizontal } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { LiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import { Button } from '#client/ui/Button.tsx';
import { limits } from '#shared/contract/limits.ts';
import styles from './live-text.module.css';

interface Props {
  readonly draft: LiveTextDraft;
  readonly onEscape?: () => void;
  readonly onFocusChange?: (focused: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Where one writes to the table; the others read along, Enter ends the line. */
export function LiveTextInput({ draft, onEscape, onFocusChange, ref }: Props) {
  const { t } = useTranslation('table');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        draft.send();
      }}
    >
      <input
        ref={ref}
        className={styles['input']}
        aria-label={t('liveText.write')}
        placeholder={t('liveText.write')}
        value={draft.text}
        maxLength={limits.liveText}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => draft.write(event.target.value)}
        onFocus={() => onFocusChange?.(true)}
        onBlur={() => onFocusChange?.(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape?.();
        }}
      />
      <Button type="submit" look="main">
        <SendHorizontal className={styles['sendSign']} size={20} strokeWidth={1.75} aria-hidden />
        <span className={styles['sendText']}>{t('liveText.send')}</span>
      </Button>
    </form>
  );
}
