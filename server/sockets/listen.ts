import type { Logger } from 'pino';
import { commandMessage } from '#shared/contract/commands.ts';
import { isRetryable, type ErrorCode } from '#shared/contract/error-codes.ts';
import { limits } from '#shared/contract/limits.ts';
import { clientSignal, type Acknowledgement, type ClientToServer } from '#shared/contract/socket-events.ts';
import { tableOf } from '#shared/gathering/people.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { LaneClosed, LaneFull } from '#server/runtime/lane.ts';
import type { CommandLimits } from './command-limits.ts';
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
}

type Answer = (acknowledgement: Acknowledgement) => void;

const refused = (code: ErrorCode): Acknowledgement => ({ ok: false, code, retryable: isRetryable(code) });
const isFunction = (value: unknown): value is (...args: unknown[]) => void => typeof value === 'function';

/** Binds what a client may say. Whatever it says, it gets a code and nobody else notices. */
export function listen(socket: FoyerSocket, parts: Parts): void {
  const { gathering, publisher, office, log } = parts;
  const { identity } = socket.data;
  let size = 0;
  socket.conn.on('packet', (packet: { data?: unknown }) => {
    size = typeof packet.data === 'string' ? packet.data.length : 0;
  });

  const handlers: Readonly<Record<keyof ClientToServer, (first: unknown, second: unknown) => void>> = {
    command,
    signal,
    clock,
    resync,
    tickets,
  };
  // Anything may come over a socket, whatever the types say: every argument is unknown.
  socket.onAny((event: string, first: unknown, second: unknown) => {
    if (Object.hasOwn(handlers, event)) handlers[event as keyof ClientToServer](first, second);
  });

  function command(message: unknown, answer: unknown): void {
    if (!isFunction(answer)) return;
    const reply = answer as Answer;
    const tooLarge = size > limits.messageBytes;
    const parsed = commandMessage.safeParse(message);
    perform(tooLarge ? 'too_large' : parsed.success ? parsed.data : 'malformed').then(reply, (error: unknown) => {
      const busy = error instanceof LaneFull || error instanceof LaneClosed;
      if (!busy) log.error({ err: error, stream: identity.stream }, 'a command failed');
      reply(refused(busy ? 'busy' : 'unavailable'));
    });
  }

  async function perform(message: ErrorCode | ReturnType<typeof commandMessage.parse>): Promise<Acknowledgement> {
    if (!(await parts.limits.command(identity.session))) return refused('too_fast');
    if (typeof message === 'string') return refused(message);
    const actor = { kind: 'person', id: identity.person, role: identity.role } as const;
    const outcome = await gathering.submit({ command: message.command, commandId: `${identity.person}:${message.id}`, actor });
    log.info({ command: message.command.type, person: identity.person, stream: identity.stream, ...outcome }, 'command');
    return outcome.ok ? { ok: true, version: outcome.version } : refused(outcome.code);
  }

  function signal(message: unknown): void {
    const parsed = clientSignal.safeParse(message);
    if (!parsed.success || identity.screen !== 'seat') return;
    const { state } = gathering.world();
    const person = state.phase === 'open' && state.pausedAt === null ? state.people[identity.person] : undefined;
    const table = person === undefined ? null : tableOf(person);
    if (table === null) return;
    void parts.limits.signal(identity.session).then((allowed) => {
      if (allowed) socket.to(channels.table(identity.stream, table)).emit('signal', { ...parsed.data, from: identity.person, table });
    });
  }
  function clock(answer: unknown): void {
    if (isFunction(answer)) answer(parts.clock.now());
  }
  function resync(): void {
    publisher.resend(socket);
  }
  function tickets(answer: unknown): void {
    if (!isFunction(answer)) return;
    office.issue(socket, gathering.world().state).then(
      (issued) => answer(issued),
      () => answer([]),
    );
  }
}
