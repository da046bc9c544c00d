let made = 0;

/** A track without a device behind it, for pages without media. */
export class FakeTrack extends EventTarget implements MediaStreamTrack {
  readonly kind: 'audio' | 'video';
  readonly id = `track-${(made += 1)}`;
  readonly label: string;
  muted = false;
  contentHint = '';
  readonly onended = null;
  readonly onmute = null;
  readonly onunmute = null;
  readonly clones: FakeTrack[] = [];
  readonly #deviceId: string;
  /** How its sound is processed; clones share it, as they have one source. */
  readonly processed: Record<string, boolean>;
  /** Whether it takes other processing while it runs. */
  readonly #appliesConstraints: boolean;
  enabled = true;
  readyState: MediaStreamTrackState = 'live';

  constructor(
    kind: 'audio' | 'video',
    deviceId = '',
    label = '',
    { processed = {}, applies = false }: { readonly processed?: Record<string, boolean>; readonly applies?: boolean } = {},
  ) {
    super();
    this.kind = kind;
    this.label = label;
    this.#deviceId = deviceId;
    this.processed = processed;
    this.#appliesConstraints = applies;
  }

  clone(): FakeTrack {
    const clone = new FakeTrack(this.kind, this.#deviceId, this.label, { processed: this.processed, applies: this.#appliesConstraints });
    clone.contentHint = this.contentHint;
    this.clones.push(clone);
    return clone;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** What the browser does when the system lets nothing through, or again. */
  setMuted(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }

  /** What the browser does when the device goes away. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  getSettings(): MediaTrackSettings {
    return { ...this.processed, deviceId: this.#deviceId };
  }

  getCapabilities(): MediaTrackCapabilities {
    return {};
  }

  getConstraints(): MediaTrackConstraints {
    return {};
  }

  async applyConstraints(constraints: MediaTrackConstraints = {}): Promise<void> {
    await Promise.resolve();
    if (!this.#appliesConstraints) return;
    for (const [kind, wish] of Object.entries(constraints)) if (typeof wish === 'boolean') this.processed[kind] = wish;
  }
}

/** A stream of such tracks; stands for the browser's class where there is none. */
export class FakeStream extends EventTarget implements MediaStream {
  readonly id = `stream-${(made += 1)}`;
  readonly onaddtrack = null;
  readonly onremovetrack = null;
  readonly #tracks: MediaStreamTrack[];

  constructor(tracks: MediaStreamTrack[] = []) {
    super();
    this.#tracks = [...tracks];
  }

  get active(): boolean {
    return this.#tracks.some((track) => track.readyState === 'live');
  }

  addTrack(track: MediaStreamTrack): void {
    this.#tracks.push(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.#tracks.splice(this.#tracks.indexOf(track), 1);
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }

  getTrackById(id: string): MediaStreamTrack | null {
    return this.#tracks.find((track) => track.id === id) ?? null;
  }

  clone(): FakeStream {
    return new FakeStream(this.#tracks.map((track) => track.clone()));
  }
}
