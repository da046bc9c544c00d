import type { CreateMediaRoom } from '#client/media/media-room.ts';

/** A media room in which one is heard and seen and takes no notice of the others. */
export const createSendingMediaRoom =
  (createRoom: CreateMediaRoom): CreateMediaRoom =>
  async (events, interprets) => ({ ...(await createRoom(events, interprets)), peers: () => [] });
