import type {
  MediaFigures,
  MediaHint,
  MediaOffReason,
  MediaPerson,
  MediaServer,
  MediaStatus,
  MediaTicket,
  TicketRequest,
} from '#server/ports/media-server.ts';

interface Person {
  readonly mayPublish: boolean;
  readonly waits: boolean;
  readonly speaks: boolean;
  readonly showsScreen: boolean;
  readonly ended: () => void;
}

interface MediaRoom {
  readonly maxPeople: number;
  readonly people: Map<string, Person>;
}

interface Claims extends TicketRequest {
  readonly expiresAt: number;
}

const ticketLife = 150_000;
export const memorySignature = 'signed by the memory media server';

/** A media server without media, for tests and simulations: the same rules of who may be where, and outages on demand. */
export class MemoryMediaServer implements MediaServer {
  readonly #now: () => number;
  readonly #mediaRooms = new Map<string, MediaRoom>();
  readonly #listeners = new Set<(status: MediaStatus) => void>();
  /** Hints that came already. */
  readonly #heard = new Set<string>();
  #status: MediaStatus = { kind: 'on' };

  /** `now` in epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  status(): MediaStatus {
    return this.#status;
  }

  onStatus(listener: (status: MediaStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async openMediaRoom(name: string, maxPeople: number): Promise<void> {
    this.#reach();
    const people = this.#mediaRooms.get(name)?.people ?? new Map<string, Person>();
    this.#mediaRooms.set(name, { maxPeople, people });
    return Promise.resolve();
  }

  async closeMediaRoom(name: string): Promise<void> {
    this.#reach();
    this.#end(name);
    return Promise.resolve();
  }

  async mediaRooms(): Promise<string[]> {
    this.#reach();
    return Promise.resolve([...this.#mediaRooms.keys()]);
  }

  async removeFromMediaRoom(name: string, identity: string): Promise<void> {
    this.#reach();
    this.#mediaRooms.get(name)?.people.get(identity)?.ended();
    this.#mediaRooms.get(name)?.people.delete(identity);
    return Promise.resolve();
  }

  async silenceInMediaRoom(name: string, identity: string): Promise<void> {
    this.#reach();
    const people = this.#mediaRooms.get(name)?.people;
    const person = people?.get(identity);
    if (person !== undefined) people?.set(identity, { ...person, mayPublish: false, speaks: false, showsScreen: false });
    return Promise.resolve();
  }

  async muteInMediaRoom(name: string, identity: string): Promise<void> {
    this.#reach();
    this.speak(name, identity, false);
    return Promise.resolve();
  }

  async endScreenIn(name: string, identity: string): Promise<void> {
    this.#reach();
    this.showScreen(name, identity, false);
    return Promise.resolve();
  }

  async letIntoMediaRoom(name: string, identity: string, mayPublish: boolean): Promise<void> {
    this.#reach();
    const people = this.#mediaRooms.get(name)?.people;
    const person = people?.get(identity);
    if (person !== undefined) people?.set(identity, { ...person, mayPublish, waits: false });
    return Promise.resolve();
  }

  async peopleIn(name: string): Promise<MediaPerson[]> {
    this.#reach();
    const people = this.#mediaRooms.get(name)?.people ?? new Map<string, Person>();
    return Promise.resolve([...people].map(([identity, { ended: _ended, ...person }]) => ({ identity, ...person })));
  }

  async readHint(body: string, signature: string): Promise<MediaHint | null> {
    if (signature !== memorySignature) throw new Error('Not signed by this media server.');
    if (this.#heard.has(body)) return Promise.resolve(null);
    this.#heard.add(body);
    const { mediaRoom, identity } = JSON.parse(body) as Partial<MediaHint>;
    return Promise.resolve(mediaRoom === undefined ? null : { mediaRoom, identity: identity ?? null });
  }

  async ticket(request: TicketRequest): Promise<MediaTicket> {
    const expiresAt = this.#now() + ticketLife;
    return Promise.resolve({ token: JSON.stringify({ ...request, expiresAt } satisfies Claims), expiresAt });
  }

  async figures(): Promise<MediaFigures> {
    this.#reach();
    const connections = [...this.#mediaRooms.values()].reduce((sum, { people }) => sum + people.size, 0);
    return Promise.resolve({ mediaRooms: this.#mediaRooms.size, connections });
  }

  ownProcess(): null {
    return null;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }

  /** What a browser does with a ticket: true when it is in. `ended` is called when the media server ends the connection. */
  join(token: string, ended: () => void = () => undefined): boolean {
    const { mediaRoom: name, identity, mayPublish, waits = false, expiresAt } = readMemoryTicket(token);
    const mediaRoom = this.#mediaRooms.get(name);
    if (this.#status.kind === 'off' || mediaRoom === undefined || expiresAt < this.#now()) return false;
    const former = mediaRoom.people.get(identity);
    if (former === undefined && mediaRoom.people.size >= mediaRoom.maxPeople) return false;
    former?.ended();
    mediaRoom.people.set(identity, { mayPublish: mayPublish && !waits, waits, speaks: false, showsScreen: false, ended });
    return true;
  }

  leave(mediaRoom: string, identity: string): void {
    this.#mediaRooms.get(mediaRoom)?.people.delete(identity);
  }

  /** What the browser of somebody who may publish does when they turn their microphone on. */
  speak(mediaRoom: string, identity: string, speaks = true): void {
    const people = this.#mediaRooms.get(mediaRoom)?.people;
    const person = people?.get(identity);
    if (person?.mayPublish === true) people?.set(identity, { ...person, speaks });
  }

  /** What the browser of somebody who may publish does, by right or not. */
  showScreen(mediaRoom: string, identity: string, showsScreen = true): void {
    const people = this.#mediaRooms.get(mediaRoom)?.people;
    const person = people?.get(identity);
    if (person?.mayPublish === true) people?.set(identity, { ...person, showsScreen });
  }

  /** Identities in a media room. */
  people(mediaRoom: string): string[] {
    return [...(this.#mediaRooms.get(mediaRoom)?.people.keys() ?? [])];
  }

  /** The media server dies: every media room and connection with it. */
  fail(reason: MediaOffReason): void {
    for (const name of [...this.#mediaRooms.keys()]) this.#end(name);
    this.#become({ kind: 'off', reason, detail: 'made to fail' });
  }

  recover(): void {
    this.#become({ kind: 'on' });
  }

  #end(name: string): void {
    const people = this.#mediaRooms.get(name)?.people.values() ?? [];
    this.#mediaRooms.delete(name);
    for (const { ended } of people) ended();
  }

  #become(status: MediaStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }

  #reach(): void {
    if (this.#status.kind === 'off') throw new Error('The media server cannot be reached.');
  }
}

/** The claims of a ticket of the memory media server, which are not signed. */
export function readMemoryTicket(token: string): Claims {
  const claims: unknown = JSON.parse(token);
  if (!isClaims(claims)) throw new Error('Not a ticket of this media server.');
  return claims;
}

function isClaims(value: unknown): value is Claims {
  return (
    typeof value === 'object' &&
    value !== null &&
    'mediaRoom' in value &&
    'identity' in value &&
    'mayPublish' in value &&
    'expiresAt' in value
  );
}
