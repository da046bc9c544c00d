import { createRoot } from 'react-dom/client';
import { openMediaSession } from '#client/media/open-media-session.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useSelfView } from '#client/media/react/use-self-view.ts';
import { usePicture } from '#client/media/react/use-picture.ts';
import type { PageMediaWindow } from './page-media.ts';
import { sequentially } from './page-media.ts';
import { createSequentialMediaRoom } from './sequential-media-room.ts';

const page = window as PageMediaWindow;
const session = openMediaSession({
  clock: { now: () => Date.now() },
  requestTickets: () => page.foyerTickets?.() ?? Promise.resolve([]),
  preferences: { load: () => ({}), save: () => undefined },
  ...(location.search === sequentially ? { createRoom: createSequentialMediaRoom } : {}),
});
page.foyerMedia = { session };

const tile = { width: 320, height: 180 };

function Tile({ personId }: { readonly personId: string }) {
  return <div ref={usePicture(personId)} className="tile" />;
}

function SelfView() {
  return <video ref={useSelfView()} style={tile} />;
}

function Stage() {
  const ids = useMediaSnapshot(({ peers }) => Object.keys(peers).sort().join(' '));
  const state = useMediaSnapshot((snapshot) => snapshot.state);
  return (
    <main data-state={state}>
      <SelfView />
      {ids.split(' ').map((id) => id !== '' && <Tile key={id} personId={id} />)}
    </main>
  );
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <MediaSessionContext value={session}>
    <Stage />
  </MediaSessionContext>,
);
