import type { AccessStore } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { VoidLinks } from '#server/runtime/perform-effects.ts';

/** Voids every organiser link of a gathering where somebody organised there: they may know any. Whoever came in by one stays in. */
export function voidLinksKnown(access: AccessStore, { now }: Pick<Clock, 'now'>): VoidLinks {
  return async (stream, { person, generation }) => {
    for (const hash of await access.sessionsOf(stream, person, generation, now())) {
      const session = await access.session(hash, now());
      if (session?.grants.some((grant) => grant.stream === stream && grant.role === 'organiser') !== true) continue;
      await access.removeLinks(stream);
      return;
    }
  };
}
