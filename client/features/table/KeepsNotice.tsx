import { Armchair, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './media-trouble.module.css';

interface Props {
  readonly onClose: () => void;
  readonly showPeople: () => void;
}

/** That one keeps the table, and where what a host can do is found. */
export function KeepsNotice({ onClose, showPeople }: Props) {
  const { t } = useTranslation(['hosting', 'table', 'common']);
  const text = t('host.now');
  useEffect(() => announce(text), [text]);
  return (
    <Banner
      className={styles['trouble']}
      icon={<Armchair size={20} strokeWidth={1.75} aria-hidden />}
      action={
        <>
          <Button onClick={showPeople}>{t('people', { ns: 'table' })}</Button>
          <IconButton label={t('close', { ns: 'common' })} onClick={onClose}>
            <X size={20} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </>
      }
    >
      {text}
    </Banner>
  );
}
