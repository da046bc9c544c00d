import type { MediaSession } from '#client/media/media-session.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';
import { createQuietWatch } from './quiet-watch.ts';

const lookMs = 1000;

/** Something was written, signed or shown since the snapshot before. */
const isSaid = (now: GatheringSnapshot, before: GatheringSnapshot): boolean =>
  now.liveText !== before.liveText ||
  now.speaking !== before.speaking ||
  now.reactions !== before.reactions ||
  now.table?.cards !== before.table?.cards;

/** Tells the gathering when the table one sits at falls silent and when it does not any more; returns how to stop. */
export function watchTable({ store, send }: Pick<GatheringStore, 'store' | 'send'>, session: Pick<MediaSession, 'store'>): () => void {
  const decide = createQuietWatch();
  let heard = false;
  const stops = [
    store.subscribe((now, before) => {
      heard ||= isSaid(now, before);
    }),
    session.store.subscribe(({ peers, local }) => {
      heard ||= (local.speaking && local.mayPublish) || Object.values(peers).some(({ speaking }) => speaking);
    }),
  ];
  const timer = setInterval(() => {
    const { table, hall, media, connection, speaking } = store.getState();
    if (table === null || table.kind === 'plenary') return;
    const sound = session.store.getState();
    const hears = media?.on === false || (sound.state === 'on' && !sound.audioBlocked);
    const company = table.people.length - table.visitors.length > 1;
    const told = decide(
      {
        table: table.id,
        able: hears && company && connection === 'live' && hall?.clock.pausedAt === null,
        heard: heard || table.sharing !== null || Object.keys(speaking).length > 0,
        quiet: table.quiet,
      },
      performance.now(),
    );
    heard = false;
    if (told !== null) void send({ type: 'report_quiet', table: table.id, on: told });
  }, lookMs);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}
