import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import type { Command } from '#shared/gathering/commands.ts';
import type { Open } from '#shared/gathering/state.ts';
import type { Segment } from '#shared/gathering/about.ts';
import { profileOf, someAbout, startsAt } from './gathering-spec.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

/** A gathering with its bells, effects and matcher, in memory and in time that only the test moves. */
export interface RunningGathering {
  readonly clock: VirtualClock;
  readonly gathering: Gathering;
  /** Throws when it is not open. */
  readonly open: () => Open;
  readonly arrive: (id: string) => Promise<void>;
  readonly organise: (command: Command) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** People p0, p1 … are in the hall half a minute before the programme begins.  */
export async function startRunningGathering(programme: readonly Segment[], people: number, matcher: Matcher): Promise<RunningGathering> {
  const clock = createVirtualClock(startsAt - 60_000);
  const { gatherings, stop } = startRuntime({
    store: createMemoryEventStore(),
    clock,
    media: new MemoryMediaServer(() => clock.now()),
    matcher,
    node: 'n',
    onError: (_part, error) => {
      throw error;
    },
  });
  const gathering = await gatherings.get('stream');
  let commands = 0;
  const submit = async (command: Command, actor: Parameters<Gathering['submit']>[0]['actor']) => {
    const outcome = await gathering.submit({ command, commandId: `${++commands}`, actor });
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`);
  };
  const about = { ...someAbout, programme };
  await submit({ type: 'create', about, organiser: 'organiser', profile: profileOf('Orsolya') }, { kind: 'system' });
  await clock.advanceTo(startsAt - 30_000);
  const arrive = (id: string) =>
    submit({ type: 'arrive', profile: profileOf(id), mode: 'full' }, { kind: 'person', id, role: 'participant' });
  for (let index = 0; index < people; index++) await arrive(`p${index}`);
  return {
    clock,
    gathering,
    open() {
      const { state } = gathering.world();
      if (state.phase !== 'open') throw new Error(`the gathering is ${state.phase}`);
      return state;
    },
    arrive,
    organise: (command) => submit(command, { kind: 'person', id: 'organiser', role: 'organiser' }),
    stop,
  };
}
