import { randomUUID } from 'node:crypto';
import type { CardContent } from '#shared/gathering/commands.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { proofOf } from '#tests/support/cards.ts';
import { TestBrowser } from '#tests/support/test-app.ts';
import type { TestSocket } from '#tests/support/test-app.ts';

type Command = Parameters<TestSocket['send']>[0];

/** Somebody who came over the wire by their personal link, and does what they are told. */
export async function comeByLink(base: string, link: string): Promise<TestSocket> {
  const browser = new TestBrowser(base);
  const opened = await browser.open(link);
  if (opened.status === 'claimed' || opened.profile === null) throw new Error('The link is nobody’s.');
  const { profile } = opened;
  const socket = browser.connect(new URL(link).pathname.split('/')[2] ?? '');
  await socket.connected();
  comesBack(socket);
  await done(socket, { type: 'arrive', profile, mode: 'no_camera' });
  await socket.until(({ mine }) => mine?.standing === 'here');
  return socket;
}

/** Connects again by itself where a busy machine loses the connection, as every page does. */
export function comesBack({ socket }: TestSocket): void {
  socket.io.reconnection(true);
}

/** Sends a command; the same again, as a page does, where its answer was lost on the way. */
function sent(socket: TestSocket, command: Command): ReturnType<TestSocket['send']> {
  const id = randomUUID();
  return socket.send(command, id).catch(() => socket.send(command, id));
}

export async function done(socket: TestSocket, command: Command): Promise<void> {
  const answer = await sent(socket, command);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
}

type Hall = Pick<HallView, 'people' | 'tables'>;

/** Names of those at each table where anybody sits, sorted. */
export const seatedAt = ({ people, tables }: Hall): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.values(tables)
      .map(({ id }): [string, string[]] => [
        id,
        Object.values(people)
          .filter(({ table }) => table === id)
          .map(({ name }) => name)
          .sort(),
      ])
      .filter(([, names]) => names.length > 0),
  );

/** Everybody who shares a table, two by two. */
export const pairsAt = (tables: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.values(tables).flatMap((names) => names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} & ${other}`)));

/** Those over the wire, going from table to table in an open hall. */
export class Wanderers {
  readonly #sockets: ReadonlyMap<string, TestSocket>;
  readonly #known = new Set<string>();
  constructor(sockets: ReadonlyMap<string, TestSocket>) {
    this.#sockets = sockets;
  }
  at(name: string): TestSocket {
    const socket = this.#sockets.get(name);
    if (socket === undefined) throw new Error(`${name} did not come over the wire.`);
    return socket;
  }
  /** Takes a seat; where there is none, somebody gives up theirs who is not one of `needed`. */
  async sit(name: string, table: string, needed: readonly string[] = []): Promise<void> {
    const socket = this.at(name);
    if (socket.mine.table === table) return;
    if (socket.mine.table !== null) await done(socket, { type: 'stand' });
    let answer = await sent(socket, { type: 'sit', table });
    if (!answer.ok && answer.code === 'table_full') {
      const [, leaves] = [...this.#sockets].find(([other, { mine }]) => mine.table === table && !needed.includes(other)) ?? [];
      if (leaves === undefined) throw new Error(`nobody at ${table} gives up a seat for ${name}`);
      await done(leaves, { type: 'stand' });
      answer = await sent(socket, { type: 'sit', table });
    }
    if (!answer.ok) throw new Error(`${name} may not sit down: ${answer.code}`);
    await socket.until(({ mine, table: shown }) => mine?.table === table && shown?.id === table);
  }
  /** Writes where they sit; gives the card's id. */
  async write(name: string, content: CardContent, unnamed = ''): Promise<string> {
    const socket = this.at(name);
    await done(socket, { ...content, type: 'write_card', proof: unnamed === '' ? null : proofOf(unnamed) });
    return this.find(name, content.text.text);
  }
  /** The card with this text at the table where they sit. */
  async find(name: string, text: string): Promise<string> {
    const found = await this.at(name).until(({ table }) =>
      Object.values(table?.cards ?? {}).find((card) => card.text === text && !this.#known.has(card.id)),
    );
    this.#known.add(found.id);
    return found.id;
  }
  usToo(name: string, card: string): Promise<void> {
    return done(this.at(name), { type: 'us_too', card, on: true, proof: null });
  }
}
