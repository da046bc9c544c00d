import type { Stores } from '#server/open-stores.ts';
import { writing } from '#tests/support/cards.ts';
import { Line } from '#tests/support/client-line.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { createGathering, TestBrowser } from '#tests/support/test-app.ts';

import { judge, type Acknowledged, type Verdict } from './judge.ts';

const people = 12;
const seats = 4;

/** People at the tables of one gathering, each with a client's own line and outbox, who change their profiles and write cards as fast as they are answered. */
export interface CommandLoad {
  /** They go on asking until `stop`. Returns once so many more have been acknowledged. */
  run(more: number): Promise<void>;
  /** The server is back: nobody waits for their next try. */
  connectNow(): void;
  /** Nothing new is asked; resolves once all that was asked is answered. */
  stop(): Promise<void>;
  /** The longest that one of them was without a connection, ms; those who are without one now included. */
  longestBlind(): number;
  /** Of what was acknowledged, beside the log. */
  verdict(stores: Stores): Promise<Verdict>;
}

/** A new gathering on this server with its people seated. They come back by themselves, as long as its address stays. */
export async function openCommandLoad(base: string, key = ''): Promise<CommandLoad> {
  const programme = [{ kind: 'hall', seconds: 7200, topicTables: [] }] as const;
  const created = await createGathering(base, { programme, retentionDays: 3650 }, key);
  const live = created.organiser.connect(created.slug, 'live');
  await live.connected();
  await live.send({ type: 'start' });
  live.close();
  const lines = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const browser = new TestBrowser(base);
      await browser.open(created.sharedAddress);
      const line = new Line(browser, created.slug);
      await line.connection.send({ type: 'arrive', profile: profileOf(`Guest ${index}`), mode: 'listening' });
      await line.until(() => line.mine?.standing === 'here' && line.hall?.clock.kind === 'hall');
      return line;
    }),
  );
  for (let first = 0; first < people; first += seats) await seat(lines.slice(first, first + seats));

  const yeses: Acknowledged[] = [];
  const asked = new Map<string, number>();
  const waiting = new Set<() => void>();
  let asking: Promise<unknown> | null = null;
  let stopped = false;

  async function ask(line: Line, name: string): Promise<void> {
    const person = line.mine?.id ?? '';
    for (let count = 0; !stopped; count++) {
      const text = `${name} ${count}`;
      const type = count % 2 === 0 ? 'ProfileChanged' : 'CardWritten';
      if (type === 'ProfileChanged') asked.set(person, (asked.get(person) ?? 0) + 1);
      const answer = await line.connection.send(
        type === 'ProfileChanged' ? { type: 'change_profile', profile: profileOf(text) } : writing(text),
      );
      if (answer.ok) yeses.push({ person, type, text, version: answer.version });
      else if (!answer.retryable)
        throw new Error(
          `${type} was refused: ${answer.code}; ${line.states.slice(-4).join(', ')}, once ${line.longestBlind()} ms without a line`,
        );
      for (const look of [...waiting]) look();
    }
  }

  return {
    run(more) {
      const enough = yeses.length + more;
      stopped = false;
      asking ??= Promise.all(lines.map((line, index) => ask(line, `Guest ${index}`)));
      const failed = asking.then(() => undefined);
      const come = new Promise<void>((resolve) => {
        const look = (): void => {
          if (yeses.length < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
      return Promise.race([come, failed]);
    },
    connectNow() {
      for (const { connection } of lines) connection.connectNow();
    },
    async stop() {
      stopped = true;
      await asking;
      asking = null;
      for (const { connection } of lines) connection.close();
    },
    longestBlind: () => Math.max(...lines.map((line) => line.longestBlind())),
    async verdict({ eventStore, accessStore }) {
      const entry = await accessStore.gatheringBySlug(created.slug);
      const stream = entry?.stream ?? '';
      return judge({ yeses, asked }, await eventStore.read(stream, 0), await eventStore.personal(stream));
    },
  };
}

/** Four at a table of their own: cards are written at tables. */
async function seat(lines: readonly Line[]): Promise<void> {
  const [host, ...others] = lines;
  if (host === undefined) return;
  await host.connection.send({ type: 'open_table', topic: 'Lamps', theme: null, question: null, languages: [], seats });
  await host.until(() => host.mine?.table !== null);
  const table = host.mine?.table ?? '';
  await Promise.all(others.map(({ connection }) => connection.send({ type: 'sit', table })));
}
