import { Clock, X } from 'lucide-react';
import { useEffect } from 'react';
import { callName } from '#client/features/participant/names.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './media-trouble.module.css';

interface Props {
  /** Person ids; who has left meanwhile is not named. */
  readonly people: readonly string[];
  readonly onClose: () => void;
}

/** Whose invitation is over, in one quiet line: not whether it was read or answered. */
export function LapsedNotice({ people, onClose }: Props) {
  const { t } = useTranslation(['hosting', 'common']);
  const { list } = useFormat();
  const known = useGathering(({ hall }) => hall?.people);
  const names = people.flatMap((id) => known?.[id]?.name ?? []).map(callName);
  const text = names.length === 0 ? null : t('offer.lapsed', { count: names.length, names: list(names) });
  useEffect(() => {
    if (text !== null) announce(text);
  }, [text]);
  if (text === null) return null;
  return (
    <Banner
      className={styles['trouble']}
      icon={<Clock size={20} strokeWidth={1.75} aria-hidden />}
      action={
        <IconButton label={t('close', { ns: 'common' })} onClick={onClose}>
          <X size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      {text}
    </Banner>
  );
}
