import type { Line, MediaState, Peer } from '#client/media/media-snapshot.ts';

/** `tiles`: somebody is seen; `round`: only heard, so that the table itself takes the stage; `text`: no sound either. */
export type StageKind = 'tiles' | 'round' | 'text';

interface Media {
  readonly serverOn: boolean;
  readonly state: MediaState;
  readonly peers: Readonly<Record<string, Pick<Peer, 'hasVideo'>>>;
  readonly cameraOn: boolean;
  readonly pictures: Line['pictures'];
}

export function stageKind({ serverOn, state, peers, cameraOn, pictures }: Media): StageKind {
  if (!serverOn || state === 'failed') return 'text';
  if (pictures === 'none') return 'round';
  return cameraOn || Object.values(peers).some(({ hasVideo }) => hasVideo) ? 'tiles' : 'round';
}
