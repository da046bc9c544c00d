import { MicOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { createSpeechWatch } from '#client/features/table/speech-while-muted.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import styles from './control-bar.module.css';

const every = 100;
const staysFor = 6_000;

/** Tells whoever asked for it, once each time they are muted, that they are speaking to nobody. What it listens to stays on this page. */
export function MutedHint() {
  const asked = usePreferences(({ mutedHint }) => mutedHint);
  const muted = useMediaSnapshot(
    ({ state, local }) => state === 'on' && local.mayPublish && !local.microphoneOn && local.microphone.state === 'on',
  );
  return asked && muted ? <WhileMuted /> : null;
}

function WhileMuted() {
  const { t } = useTranslation('table');
  const { capture } = useMediaSession();
  const [told, setTold] = useState<'not yet' | 'now' | 'before'>('not yet');
  const text = t('youAreMuted');
  useEffect(() => {
    if (told === 'before') return undefined;
    if (told === 'now') {
      announce(text);
      const hiding = setTimeout(() => setTold('before'), staysFor);
      return () => clearTimeout(hiding);
    }
    const speaks = createSpeechWatch();
    const listening = setInterval(() => {
      if (speaks(capture.readLevel())) setTold('now');
    }, every);
    return () => clearInterval(listening);
  }, [told, text, capture]);
  if (told !== 'now') return null;
  return (
    <p className={styles['muted']}>
      <MicOff size={18} strokeWidth={2} aria-hidden />
      {text}
    </p>
  );
}
