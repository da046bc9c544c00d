import { systemClock } from '#server/adapters/system-clock.ts';
import { openStores, type Stores } from '#server/open-stores.ts';
import type { GatheringEntry } from '#server/ports/access-store.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { forgetStream } from '#server/runtime/forget-stream.ts';
import { loadGathering } from '#server/runtime/gathering.ts';
import { upcastOnRead } from '#server/runtime/upcast.ts';
import { upcasters } from '#server/runtime/upcasters.ts';
import type { World } from '#shared/gathering/decision.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Answer, Command } from './command.ts';
import { gatheringOf } from './gathering-of.ts';

/** What somebody asks to be erased and cannot, or nobody who organises is there to do. */
export const erase: Command = {
  usage: 'CODE --person NAME [--cards delete|keep] --yes  |  CODE --gathering --yes',
  about: 'Erases one person from a gathering, or a whole gathering.',
  help: [
    '',
    'NAME is a name, a mail address or an id, whole; upper case and accents do not matter. Their cards go too unless --cards keep is said.',
    'With --gathering everything of it goes, its address and links too. Neither can be taken back, hence --yes.',
    'Only while Foyer is stopped. What goes is remembered by opaque id, so that a backup that is put back loses it again.',
  ],
  args: { least: 1, most: 1 },
  options: {
    person: { type: 'string' },
    cards: { type: 'string', default: 'delete' },
    gathering: { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  async run({ args: [code = ''], options: { person, cards, gathering, yes }, config }) {
    if ((typeof person === 'string') === (gathering === true))
      throw new Refusal('Say what goes: --person NAME, or --gathering for all of it.');
    if (cards !== 'delete' && cards !== 'keep') throw new Refusal('--cards takes delete or keep.');
    const stores = await openStores(config, { hold: 'alone', onLost: () => undefined });
    try {
      const entry = await gatheringOf(stores.accessStore, code);
      if (yes !== true)
        throw new Refusal(`Nothing was erased: say --yes to erase ${gathering === true ? 'all of' : 'them from'} ${entry.slug} for good.`);
      return typeof person === 'string' ? await erasePerson(stores, entry, { person, cards }) : await eraseGathering(stores, entry);
    } finally {
      await stores.eventStore.close();
    }
  },
};

/** Its address goes last: as long as anything is left, this can be asked for again, whatever ended it in between. */
export async function eraseGathering(
  { eventStore, accessStore }: Pick<Stores, 'eventStore' | 'accessStore'>,
  { slug, stream }: Pick<GatheringEntry, 'slug' | 'stream'>,
): Promise<Answer> {
  await forgetStream(eventStore, stream, systemClock.now());
  await accessStore.removeGathering(stream);
  return { text: `${slug} is gone with everything beside it.`, json: { erased: slug } };
}

async function erasePerson(
  { eventStore }: Stores,
  { slug, stream }: GatheringEntry,
  { person, cards }: { readonly person: string; readonly cards: 'delete' | 'keep' },
): Promise<Answer> {
  const nothing = (): void => undefined;
  const parts = { clock: systemClock, node: freshId(), onDeadlines: nothing, onEffects: nothing, onError: nothing };
  const gathering = await loadGathering(stream, { store: upcastOnRead(eventStore, upcasters), ...parts });
  const [id, ...more] = peopleNamed(gathering.world(), person);
  if (id === undefined) throw new Refusal(`Nobody in ${slug} is known by that name, mail address or id.`);
  if (more.length > 0)
    throw new Refusal(`${more.length + 1} people in ${slug} are known by that: say which by id, ${[id, ...more].join(' or ')}.`);
  const command = { type: 'delete_my_data', cards } as const;
  const actor = { kind: 'person', id, role: 'participant' } as const;
  const outcome = await gathering.submit({ command, commandId: freshId(), actor });
  if (!outcome.ok) throw new Refusal(`They could not be erased (${outcome.code}).`);
  return { text: `What was known of them in ${slug} is erased.`, json: { erased: id, gathering: slug } };
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

function peopleNamed({ state, personal }: World, written: string): string[] {
  if (state.phase === 'none') return [];
  if (Object.hasOwn(state.people, written)) return [written];
  return Object.keys(state.people).filter((id) =>
    [personal.profile[id]?.name, personal.invitation[id]?.mail].some(
      (known) => known !== undefined && known !== '' && compare(known.trim(), written.trim()) === 0,
    ),
  );
}
