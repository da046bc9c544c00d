import { z } from 'zod';
import type { Logger } from 'pino';
import { commandMessage } from '#shared/contract/commands.ts';
import { isRetryable, type ErrorCode } from '#shared/contract/error-codes.ts';
import { limits } from '#shared/contract/limits.ts';
import {
  approach,
  clientSignal,
  proofs,
  type Acknowledgement,
  type ClientSignal,
  type ClientToServer,
  type Refused,
  type Ticket,
} from '#shared/contract/socket-events.ts';
import { isCardCommand, isNameless } from '#shared/gathering/commands.ts';
import { tableOf } from '#shared/gathering/people.ts';
import { mayBeRead } from '#shared/gathering/plenary.ts';
import { hashOf } from '#server/http/secrets.ts';
import { cardsProven } from '#shared/gathering/view/card.ts';
import type { MyCard } from '#shared/gathering/view/types.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { LaneClosed, LaneFull } from '#server/runtime/lane.ts';
import type { CommandLimits } from './command-limits.ts';
import { sealed, sealedProof } from './seal-proof.ts';
import type { TicketOffice } from './tickets.ts';
import type { ViewPublisher } from './view-publisher.ts';
import { channels, type FoyerSocket } from './viewer.ts';

interface Parts {
  readonly gathering: Gathering;
  readonly publisher: ViewPublisher;
  readonly office: TicketOffice;
  readonly limits: CommandLimits;
  readonly log: Logger;
  readonly clock: Clock;
  readonly savingPaused: () => boolean;
}

type Answer = Acknowledgement | number | readonly Ticket[] | readonly MyCard[];

const refused = (code: ErrorCode): Refused => ({ ok: false, code, retryable: isRetryable(code) });
const isFunction = (value: unknown): value is (answer: Answer) => void => typeof value === 'function';

const isSetUp = z.object({ command: z.object({ type: z.literal('edit') }) });
/** Of one message. A set-up is sent whole, and may be as long as where it is created, by HTTP. */
const mostBytes = (event: string, message: unknown): number =>
  event === 'command' && isSetUp.safeParse(message).success ? limits.bodyBytes : limits.messageBytes;

/** Binds what a client may say. Whatever it says, it gets a code if it brought a callback, and nobody else notices. */
export function listen(socket: FoyerSocket, parts: Parts): void {
  const { gathering, publisher, office, log } = parts;
  const { identity } = socket.data;
  let size = 0;
  socket.conn.on('packet', (packet: { data?: unknown }) => {
    size = typeof packet.data === 'string' ? Buffer.byteLength(packet.data) : 0;
  });

  const done = (): Acknowledgement => ({ ok: true, version: gathering.version() });
  const handlers: Readonly<Record<keyof ClientToServer, (message: unknown) => Answer | Promise<Answer>>> = {
    command,
    signal,
    clock: () => parts.clock.now(),
    approach: approached,
    resync() {
      publisher.resend(socket);
      return done();
    },
    unnamed_cards: unnamedCards,
    tickets: () => office.issue(socket, () => gathering.world().state),
  };
  // Anything may come over a socket, whatever the types say: every argument is unknown.
  socket.onAny((event: string, ...said: unknown[]) => {
    const last = said.at(-1);
    const reply = isFunction(last) ? last : () => undefined;
    answerTo(event, said[0], size > mostBytes(event, said[0])).then(reply, (error: unknown) => {
      const busy = error instanceof LaneFull || error instanceof LaneClosed;
      if (!busy)
        log[parts.savingPaused() ? 'debug' : 'error']({ err: error, stream: identity.stream, event }, 'a message could not be served');
      reply(refused(busy ? 'busy' : 'unavailable'));
    });
  });

  async function answerTo(event: string, message: unknown, tooLarge: boolean): Promise<Answer> {
    const { session } = identity;
    if (!(await (event === 'signal' ? parts.limits.signal(session) : parts.limits.command(session)))) return refused('too_fast');
    if (tooLarge) return refused('too_large');
    return Object.hasOwn(handlers, event) ? handlers[event as keyof ClientToServer](message) : refused('malformed');
  }

  async function command(message: unknown): Promise<Acknowledgement> {
    const parsed = commandMessage.safeParse(message);
    if (!parsed.success) return refused('malformed');
    const actor = { kind: 'person', id: identity.person, role: identity.role } as const;
    const { id, command } = parsed.data;
    const nameless = isNameless(command);
    const commandId = nameless ? `${isCardCommand(command) ? 'card' : 'table'}:${hashOf(id)}` : `${identity.person}:${id}`;
    const outcome = await gathering.submit({ command: isCardCommand(command) ? sealed(command) : command, commandId, actor });
    const who = nameless ? {} : { id, person: identity.person };
    log.info({ command: command.type, ...who, stream: identity.stream, ...outcome }, 'command');
    return outcome.ok ? { ok: true, version: outcome.version } : refused(outcome.code);
  }

  function approached(message: unknown): Acknowledgement {
    const parsed = approach.safeParse(message);
    if (!parsed.success) return refused('malformed');
    if (identity.screen !== 'seat') return refused('not_allowed');
    office.approach(socket, parsed.data.table, () => gathering.world().state);
    return done();
  }

  /** What is asked with a secret is answered to whoever has it, and leaves no line. */
  function unnamedCards(message: unknown): Refused | readonly MyCard[] {
    const parsed = proofs.safeParse(message);
    if (!parsed.success) return refused('malformed');
    const { state, personal } = gathering.world();
    return state.phase === 'none' ? [] : cardsProven({ state, personal }, parsed.data.map(sealedProof));
  }

  function signal(message: unknown): Acknowledgement {
    const parsed = clientSignal.safeParse(message);
    if (!parsed.success) return refused('malformed');
    const { state } = gathering.world();
    const person =
      identity.screen === 'seat' && state.phase === 'open' && state.pausedAt === null ? state.people[identity.person] : undefined;
    const table = person === undefined ? null : tableOf(person);
    if (table === null || isForAnother(parsed.data, table)) return refused('not_seated');
    if (parsed.data.kind !== 'reaction' && state.phase === 'open' && !mayBeRead(state, table, identity.person))
      return refused('not_allowed');
    socket.to(channels.table(identity.stream, table)).emit('signal', { ...parsed.data, from: identity.person, table });
    return done();
  }
}

/** Written at the table before the bell, and come after it: nobody at the next one is to read it. */
const isForAnother = (said: ClientSignal, table: string) => said.kind === 'live_text' && said.table !== undefined && said.table !== table;
