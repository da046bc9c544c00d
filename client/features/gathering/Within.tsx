import { Suspense, useEffect, useState } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { startLater } from '#client/lib/start-later.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import type { MediaSession } from '#client/media/media-session.ts';
import { useGathering, useGatheringStore } from '#client/stores/gathering-context.ts';
import { GatheringBanners } from './GatheringBanners.tsx';
import { Loading } from './Loading.tsx';
import { usePageMedia } from './page-media.ts';
import { resumeCapture } from './resume-capture.ts';
import styles from './within.module.css';

const hall = lazyScreen(async () => (await import('#client/features/hall/HallScreen.tsx')).HallScreen);
const table = lazyScreen(async () => (await import('#client/features/table/TableScreen.tsx')).TableScreen);

const plenary = lazyScreen(async () => (await import('#client/features/table/plenary/PlenaryScreen.tsx')).PlenaryScreen);

type Place = 'hall' | 'table' | 'plenary';

const screens = { hall: hall.Screen, table: table.Screen, plenary: plenary.Screen } as const;

/** Being in the gathering: banners over hall, table or plenary, the media session, what goes on unseen. Whoever goes out gives the devices back. */
export function Within({ screen }: { readonly screen: Place }) {
  const { session, open } = usePageMedia();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    open().catch(() => setFailed(true));
  }, [open]);
  if (failed) throw new Error('The code for sound and picture could not be fetched.');
  return session === null ? <Loading /> : <WithMedia screen={screen} session={session} />;
}

interface WithMediaProps {
  readonly screen: Place;
  readonly session: MediaSession;
}

function WithMedia({ screen, session }: WithMediaProps) {
  const gathering = useGatheringStore();
  const { store } = gathering;
  useEffect(() => {
    // The mode of coming in counts; later changes are the person's own clicks.
    const mode = store.getState().mine?.mode ?? 'listening';
    void resumeCapture(session.capture, mode, 'permissions' in navigator ? navigator.permissions : undefined);
    return () => {
      session.capture.release();
    };
  }, [session, store]);
  useEffect(() => startLater(async () => (await import('./attend.ts')).attend(gathering, session)), [gathering, session]);
  usePrefetch();
  const Screen = screens[screen];
  return (
    <MediaSessionContext value={session}>
      <div className={styles['frame']}>
        <GatheringBanners />
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </div>
    </MediaSessionContext>
  );
}

/** The screen that is shown comes first; what may be needed next follows after so many milliseconds, or once a change is announced. */
const quietTime = 5000;

/** Fetches the code of the other screen, and of sound and picture, ahead: the bell waits for nobody's network. */
function usePrefetch(): void {
  const announced = useGathering((state) => state.hall !== null && state.hall.clock.coming !== null);
  const withMedia = useGathering(({ media }) => media?.on ?? false);
  const hasPlenary = useGathering(({ hall }) => hall?.about.programme.some(({ kind }) => kind === 'plenary') ?? false);
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), quietTime);
    return () => clearTimeout(timer);
  }, []);
  const now = quiet || announced;
  useEffect(() => {
    if (!now) return;
    hall.prefetch();
    table.prefetch();
    if (hasPlenary) plenary.prefetch();
    if (withMedia) import('#client/media/livekit-room.ts').catch(() => undefined);
  }, [now, withMedia, hasPlenary]);
}
