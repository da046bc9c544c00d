import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { listenForPushToTalk } from '#client/features/table/push-to-talk.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

/** Holding Ctrl and Space opens a muted microphone for as long. One that is open stays open; one that is not there is not asked for. */
export function usePushToTalk(): void {
  const { t } = useTranslation('table');
  const session = useMediaSession();
  useEffect(() => {
    let opened = false;
    return listenForPushToTalk(window, {
      begin() {
        const { mayPublish, microphone, microphoneOn } = session.store.getState().local;
        if (!mayPublish || microphone.state !== 'on' || microphoneOn) return;
        opened = true;
        void session.setMicrophone(true);
        announce(t('microphone.said.on'));
      },
      end() {
        if (!opened) return;
        opened = false;
        void session.setMicrophone(false);
        announce(t('microphone.said.off'));
      },
    });
  }, [session, t]);
}
