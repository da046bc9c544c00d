import { MicOff, X } from 'lucide-react';
import { useEffect } from 'react';
import { callName } from '#client/features/participant/names.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './media-trouble.module.css';

interface Props {
  /** Person id; organisers who are not here go by no name. */
  readonly by: string;
  readonly onClose: () => void;
}

/** Who muted me, and that I may speak again whenever I like. */
export function MutedNotice({ by, onClose }: Props) {
  const { t } = useTranslation(['hosting', 'common']);
  const session = useMediaSession();
  const name = useGathering(({ hall }) => hall?.people[by]?.name);
  const text = name === undefined ? t('muted.byOrganisers') : t('muted.by', { name: callName(name) });
  useEffect(() => announce(text), [text]);
  return (
    <Banner
      className={styles['trouble']}
      icon={<MicOff size={20} strokeWidth={1.75} aria-hidden />}
      action={
        <>
          <Button onClick={() => void session.setMicrophone(true)}>{t('muted.turnOn')}</Button>
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
