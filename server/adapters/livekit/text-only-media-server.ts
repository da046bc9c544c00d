import type {
  MediaFigures,
  MediaHint,
  MediaOffReason,
  MediaPerson,
  MediaServer,
  MediaStatus,
  MediaTicket,
} from '#server/ports/media-server.ts';

/** Stands in where no media server can be had: tables work with live text and cards, and the status says why. */
export class TextOnlyMediaServer implements MediaServer {
  readonly #status: MediaStatus;

  constructor(reason: MediaOffReason, detail: string) {
    this.#status = { kind: 'off', reason, detail };
  }

  status(): MediaStatus {
    return this.#status;
  }

  onStatus(): () => void {
    return () => undefined;
  }

  async openMediaRoom(): Promise<void> {}

  async closeMediaRoom(): Promise<void> {}

  async mediaRooms(): Promise<string[]> {
    return Promise.resolve([]);
  }

  async removeFromMediaRoom(): Promise<void> {}

  async silenceInMediaRoom(): Promise<void> {}

  async muteInMediaRoom(): Promise<void> {}

  async endScreenIn(): Promise<void> {}

  async letIntoMediaRoom(): Promise<void> {}

  async peopleIn(): Promise<MediaPerson[]> {
    return Promise.resolve([]);
  }

  async readHint(): Promise<MediaHint | null> {
    return Promise.reject(new Error('There is no media server that could have sent this.'));
  }

  async ticket(): Promise<MediaTicket> {
    return Promise.reject(new Error('There is no media server, so there are no tickets.'));
  }

  async figures(): Promise<MediaFigures> {
    return Promise.resolve({ mediaRooms: 0, connections: 0 });
  }

  ownProcess(): null {
    return null;
  }

  async close(): Promise<void> {}
}
