import { ExternalLink, Sprout } from 'lucide-react';
import { RehearseButton } from '#client/features/gathering/rehearsal/RehearseButton.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Header } from '#client/ui/Header.tsx';
import { KeysButton } from './keys/KeysButton.tsx';
import styles from './live-header.module.css';
import { useLive } from './use-live.ts';

/** The top of the live screen, with a way to the tables that leaves this screen open. */
export function LiveHeader({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  const title = useLocalText()(useLive(({ about }) => about.title));
  const hall = useLive((view) => (view.clock.kind === 'before' ? view : null));
  return (
    <Header inGathering gathering={<span lang={title.lang}>{title.text}</span>}>
      {hall !== null && (
        <span className={styles['rehearse']}>
          <RehearseButton slug={slug} hall={hall}>
            {t('rehearse')}
          </RehearseButton>
        </span>
      )}
      <KeysButton className={styles['keys']} />
      <a className={styles['enter']} href={`/o/${slug}/harvest`} target="_blank" rel="noopener" title={t('harvestNewTab')}>
        <Sprout size={20} strokeWidth={1.75} aria-hidden />
        {t('harvest')}
      </a>
      <a className={styles['enter']} href={`/g/${slug}`} target="_blank" rel="noopener" title={t('enterNewTab')}>
        <ExternalLink size={20} strokeWidth={1.75} aria-hidden />
        {t('enter')}
      </a>
    </Header>
  );
}
