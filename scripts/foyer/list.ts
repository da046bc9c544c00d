import { systemClock } from '#server/adapters/system-clock.ts';
import { readStores } from '#server/open-stores.ts';
import type { GatheringEntry } from '#server/ports/access-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { loadGathering } from '#server/runtime/gathering.ts';
import { upcastOnRead } from '#server/runtime/upcast.ts';
import { upcasters } from '#server/runtime/upcasters.ts';
import type { LocalText } from '#shared/gathering/about.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { Command } from './command.ts';
import { columns } from './columns.ts';

interface Listed {
  readonly code: string;
  readonly title: LocalText;
  readonly phase: 'being prepared' | 'doors open' | 'running' | 'over' | 'deleted' | 'names erased';
  readonly startsAt: string;
  readonly endedAt: string | null;
  readonly goesAt: string | null;
  /** On the list of people to invite and not there yet. */
  readonly invited: number;
  readonly came: number;
  readonly events: number;
}

/** Every gathering, without anything about its people but how many there are. */
export const list: Command = {
  usage: '',
  about: 'Lists the gatherings: code, phase, dates, people, size, title.',
  help: ['', 'Also while Foyer runs. "Size" is the number of events; nobody is named.'],
  args: { least: 0, most: 0 },
  options: {},
  async run({ config }) {
    const { eventStore, accessStore } = await readStores(config);
    try {
      const gatherings: Listed[] = [];
      for (const entry of await accessStore.gatherings()) {
        const listed = await look(entry, eventStore);
        if (listed !== null) gatherings.push(listed);
      }
      return { text: asText(gatherings), json: { gatherings } };
    } finally {
      await eventStore.close();
    }
  },
};

async function look({ slug, stream, expiresAt }: GatheringEntry, store: EventStore): Promise<Listed | null> {
  const nothing = (): void => undefined;
  const told = { onDeadlines: nothing, onEffects: nothing, onError: nothing };
  const gathering = await loadGathering(stream, { store: upcastOnRead(store, upcasters), clock: systemClock, node: 'list', ...told });
  const { state } = gathering.world();
  if (state.phase === 'none') return null;
  const people = Object.values(state.people);
  return {
    code: slug,
    title: state.about.title,
    phase: phaseOf(state),
    startsAt: instant(state.about.startsAt),
    endedAt: state.phase === 'over' ? instant(state.endedAt) : null,
    goesAt: expiresAt === null ? null : instant(expiresAt),
    invited: people.filter(({ standing, listed }) => listed && standing === 'invited').length,
    came: people.filter(({ standing }) => standing === 'admitted' || standing === 'removed').length,
    events: gathering.version(),
  };
}

function phaseOf(state: Exclude<GatheringState, { phase: 'none' }>): Listed['phase'] {
  if (state.discarded !== null) return 'deleted';
  if (state.phase === 'draft') return 'being prepared';
  if (state.phase === 'over') return state.erased ? 'names erased' : 'over';
  return state.course.kind === 'before' ? 'doors open' : 'running';
}

const instant = (at: number): string => new Date(at).toISOString();

function asText(gatherings: readonly Listed[]): string {
  if (gatherings.length === 0) return 'There are no gatherings.';
  const rows = gatherings.map(({ code, phase, startsAt, invited, came, events, title }) => [
    code,
    phase,
    startsAt.slice(0, 16).replace('T', ' '),
    `${came} came, ${invited} invited`,
    String(events),
    Object.values(title)[0] ?? '',
  ]);
  return columns([['code', 'phase', 'starts (UTC)', 'people', 'size', 'title'], ...rows]);
}
