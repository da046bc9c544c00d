import { ScreenShare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { callName } from '#client/features/participant/names.ts';
import trouble from '#client/features/table/media-trouble.module.css';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';

/** Where there is sound alone: that somebody shares a screen, and the way to see it, with the pictures of all. */
export function UnseenScreen({ sharer }: { readonly sharer: SeatedPerson['row'] }) {
  const { t } = useTranslation('share');
  const session = useMediaSession();
  const text = t('unseen', { name: callName(sharer.name) });
  useEffect(() => announce(text), [text]);
  return (
    <Banner
      className={trouble['trouble']}
      icon={<ScreenShare size={22} strokeWidth={1.75} aria-hidden />}
      action={<Button onClick={() => session.setSoundOnly(false)}>{t('see')}</Button>}
    >
      {text}
    </Banner>
  );
}
