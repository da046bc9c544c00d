import type { MediaServer, MediaStatus } from '#server/ports/media-server.ts';

/** Resolves with the status as soon as it is of this kind. */
export function mediaStatus(media: MediaServer, kind: MediaStatus['kind']): Promise<MediaStatus> {
  const now = media.status();
  if (now.kind === kind) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = media.onStatus((status) => {
      if (status.kind !== kind) return;
      stop();
      resolve(status);
    });
  });
}
