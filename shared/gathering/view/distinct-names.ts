import unhomoglyph from 'unhomoglyph';
import { rowsOf } from '#shared/primitives/rows-of.ts';
import type { World } from '../decision.ts';
import type { Profile } from '../people.ts';

/**
 * What each person is called before others: their name, with a number where somebody who came before has one that looks the
 * same, in whatever script it is written. Whoever is invited and has not come takes none away. By id.
 */
export function distinctNames({ state, personal }: World): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (state.phase === 'none') return names;
  const alike = new Map<string, number>();
  for (const { id, standing } of rowsOf(state.people)) {
    const profile = personal.profile[id];
    if (profile === undefined) continue;
    const count = standing === 'invited' ? 1 : (alike.get(lookOf(profile)) ?? 0) + 1;
    if (standing !== 'invited') alike.set(lookOf(profile), count);
    names.set(id, count === 1 ? profile.name : `${profile.name} (${count})`);
  }
  return names;
}

/** Profiles stay the same object until they change, and are looked at with every view. */
const looks = new WeakMap<Profile, string>();

function lookOf(profile: Profile): string {
  const known = looks.get(profile);
  if (known !== undefined) return known;
  const look = lookAlike(profile.name);
  looks.set(profile, look);
  return look;
}

/** Two names that nobody tells apart have the same look: case, accents, spaces, invisible signs and scripts aside (UTS 39). */
export function lookAlike(name: string): string {
  const bare = (text: string) => text.normalize('NFKD').replace(/[\p{M}\p{Cf}\s]/gu, '');
  return unhomoglyph(bare(unhomoglyph(bare(name)).toLowerCase()));
}
