import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { limits } from '#shared/contract/limits.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { TestBrowser, type TestSocket } from '#tests/support/test-app.ts';
import { RandomCommands } from './random-commands.ts';

/** What would leave the rest of the run without anybody to send to: seldom. */
const ending = new Set(['discard', 'end_gently', 'remove_person', 'leave', 'delete_my_data', 'pause', 'turn_away', 'revoke_link']);
const events = ['command', 'command', 'signal', 'approach', 'unnamed_cards', 'resync', 'tickets', 'clock', 'become_king', 'constructor'];
/** A little less than a session may send, so that what is sent is looked at and not turned away at the door. */
const perSecond = limits.commandsPerSecond + limits.commandBurst / 5 - 0.5;

export interface FuzzerOptions {
  readonly base: string;
  readonly slug: string;
  readonly address: string;
  readonly screen: 'seat' | 'live';
  readonly seed: number;
}

/** One session that sends whatever may come, keeps count of the answers, and comes back when it is cut off. */
export class Fuzzer {
  readonly answers = new Map<string, number>();
  sent = 0;
  readonly #options: FuzzerOptions;
  readonly #browser: TestBrowser;
  readonly #random: RandomCommands;
  #socket!: TestSocket;

  constructor(options: FuzzerOptions) {
    this.#options = options;
    this.#browser = new TestBrowser(options.base);
    this.#random = new RandomCommands(seededRandom(options.seed));
  }

  async comeIn(): Promise<void> {
    await this.#browser.open(this.#options.address);
    await this.#connect();
    if (this.#options.screen === 'seat') await this.#ask('command', { id: randomUUID(), command: arriving(this.#options.seed) });
  }

  /** Sends so many, as fast as one session may; resolves when each has its answer. */
  async send(count: number): Promise<void> {
    const began = performance.now();
    const waiting: Promise<void>[] = [];
    for (let index = 0; index < count; index++) {
      const due = began + (index / perSecond) * 1000 - performance.now();
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
      if (!this.#socket.socket.connected && !(await this.#comeBack())) {
        // Their gathering was deleted, or they removed: asking on would only wait as whoever guesses does.
        this.#note('shut out');
        break;
      }
      waiting.push(this.#sendOne());
    }
    await Promise.all(waiting);
  }

  close(): void {
    this.#socket.close();
  }

  async #sendOne(): Promise<void> {
    const random = this.#random;
    const event = random.chance(0.8) ? 'command' : random.pick(events);
    if (event === 'command') random.known.splice(1, Infinity, ...this.#idsInSight());
    const valid = { id: randomUUID(), command: random.wellFormed((type) => !ending.has(type) || random.chance(0.02)) };
    const dice = random.chance(0.45) ? valid : random.chance(0.7) ? random.spoilt(valid) : random.nonsense();
    await this.#ask(event, dice);
  }

  #ask(event: string, message: unknown): Promise<void> {
    this.sent++;
    const { socket } = this.#socket;
    return new Promise((resolve) => {
      let done = false;
      const end = (how: string): void => {
        if (done) return;
        done = true;
        socket.off('disconnect', cut);
        this.#note(how);
        resolve();
      };
      const cut = (): void => end('cut off');
      socket.once('disconnect', cut);
      (socket as Socket).emit(event, message, (answer: unknown) => end(kindOf(event, answer)));
    });
  }

  #note(how: string): void {
    this.answers.set(how, (this.answers.get(how) ?? 0) + 1);
  }

  #idsInSight(): string[] {
    const { hall, table, mine } = this.#socket.views;
    const of = (rows: object | undefined): string[] => Object.keys(rows ?? {}).slice(0, 20);
    return [
      ...of(hall?.people),
      ...of(hall?.tables),
      ...(table === null ? [] : [table.id, ...of(table.cards)]),
      ...(mine === null ? [] : [mine.id]),
    ];
  }

  async #comeBack(): Promise<boolean> {
    this.#socket.close();
    try {
      await this.#browser.open(this.#options.address);
      await this.#connect();
      return true;
    } catch {
      return false;
    }
  }

  async #connect(): Promise<void> {
    this.#socket = this.#browser.connect(this.#options.slug, this.#options.screen);
    await this.#socket.connected();
  }
}

const arriving = (seed: number) => ({
  type: 'arrive',
  profile: { name: `Person ${seed}`, organisation: '', languages: ['en'], topics: [] },
  mode: 'full',
});

/** `ok`, the code of a refusal, or what is no answer of ours. */
function kindOf(event: string, answer: unknown): string {
  if (typeof answer === 'number' || Array.isArray(answer)) return event === 'command' ? `no answer: ${JSON.stringify(answer)}` : 'ok';
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return `no answer: ${JSON.stringify(answer)}`;
  if (answer.ok === true) return 'ok';
  return 'code' in answer && typeof answer.code === 'string' ? answer.code : `no answer: ${JSON.stringify(answer)}`;
}
