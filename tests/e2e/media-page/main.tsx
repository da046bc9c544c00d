import { createRoot } from 'react-dom/client';
import type { CreateMediaRoom } from '#client/media/media-room.ts';
import { openMediaSession } from '#client/media/open-media-session.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useSelfView } from '#client/media/react/use-self-view.ts';
import { usePicture } from '#client/media/react/use-picture.ts';
import type { PageMediaWindow } from './page-media.ts';
import { mannersIn } from './page-media.ts';
import { createSendingMediaRoom } from './sending-media-room.ts';
import { createSequentialMediaRoom } from './sequential-media-room.ts';

const page = window as PageMediaWindow;
const createMediaRoom: CreateMediaRoom = async (events, interprets) =>
  (await import('#client/media/livekit-room.ts')).createLiveKitRoom(events, interprets);
const manners = mannersIn(location.search);
const joins = manners.sequentially ? createSequentialMediaRoom : createMediaRoom;
const session = openMediaSession({
  clock: { now: () => Date.now() },
  requestTickets: () => page.foyerTickets?.() ?? Promise.resolve([]),
  preferences: { load: () => ({}), save: () => undefined },
  createRoom: manners.sendsOnly ? createSendingMediaRoom(joins) : joins,
});
if (manners.sendsOnly) session.setSoundOnly(true);
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
      {!manners.sendsOnly && <SelfView />}
      {ids.split(' ').map((id) => id !== '' && <Tile key={id} personId={id} />)}
    </main>
  );
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <MediaSessionContext value={session}>
    <Stage />
  </MediaSessionContext>,
);
