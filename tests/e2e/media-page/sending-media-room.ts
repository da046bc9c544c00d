import type { CreateMediaRoom } from '#client/media/media-room.ts';

/** A media room in which one is heard and seen and takes no notice of the others. */
export const createSendingMediaRoom =
  (createMediaRoom: CreateMediaRoom): CreateMediaRoom =>
  async (events, interprets) => ({ ...(await createMediaRoom(events, interprets)), peers: () => [] });
