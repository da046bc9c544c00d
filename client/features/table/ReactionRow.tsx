import { useTranslation } from '#client/i18n/use-translation.ts';
import { emojiOf, reactions } from '#client/features/table/reactions.ts';
import { useSignal } from '#client/stores/gathering-context.ts';
import styles from './control-bar.module.css';

/** The six reactions side by side; one press, and the table sees it for a moment. */
export function ReactionRow({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('table');
  const signal = useSignal();
  return (
    <div className={styles['reactions']} role="group" aria-label={t('react')}>
      {reactions.map((reaction) => (
        <button
          key={reaction}
          type="button"
          aria-label={t(`reactions.${reaction}`)}
          title={t(`reactions.${reaction}`)}
          onClick={() => {
            signal({ kind: 'reaction', reaction });
            onDone();
          }}
        >
          <span aria-hidden>{emojiOf[reaction]}</span>
        </button>
      ))}
    </div>
  );
}
