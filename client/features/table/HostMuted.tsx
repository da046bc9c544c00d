import { useEffect, useState } from 'react';
import { MutedNotice } from '#client/features/table/MutedNotice.tsx';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';

/** A page that comes back later is not muted anew: they may have turned their microphone on meanwhile. */
const meantFor = 10_000;

/** Switches one's microphone off when whoever keeps the table did, and says so until it is on again. */
export function HostMuted() {
  const session = useMediaSession();
  const now = useServerNow();
  const by = useGathering(({ mine }) => mine?.muted?.by ?? '');
  const at = useGathering(({ mine }) => mine?.muted?.at ?? 0);
  const on = useMediaSnapshot(({ local }) => local.microphoneOn);
  const [told, setTold] = useState(0);
  useEffect(() => {
    if (now() - at < meantFor) void session.setMicrophone(false).then(() => setTold(at));
  }, [at, now, session]);
  if (told === 0 || told !== at) return null;
  if (on) setTold(0);
  return <MutedNotice by={by} onClose={() => setTold(0)} />;
}
