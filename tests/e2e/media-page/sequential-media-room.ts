import type { CreateMediaRoom, MediaRoom } from '#client/media/media-room.ts';

let leaving: Promise<void> = Promise.resolve();

/** A media room as one joins it without forethought: one step after the other, and only after the old one was left. To be compared with. */
export const createSequentialMediaRoom: CreateMediaRoom = async (events, interprets) => {
  const { createLiveKitRoom } = await import('#client/media/livekit-room.ts');
  const mediaRoom = createLiveKitRoom(events, interprets);
  let last: Promise<unknown> = leaving;
  const connected = Promise.withResolvers<undefined>();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step);
    last = turn.catch(() => undefined);
    return turn;
  };
  const sequential: MediaRoom = {
    ...mediaRoom,
    async connect(url, token) {
      await inTurn(() => mediaRoom.connect(url, token));
      connected.resolve(undefined);
    },
    async publish(source, clone, sending, form) {
      await connected.promise;
      await inTurn(() => mediaRoom.publish(source, clone, sending, form));
    },
    close() {
      leaving = mediaRoom.close();
      return leaving;
    },
  };
  return sequential;
};
