import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from '#shared/gathering/people.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { LaneFull } from '#server/runtime/lane.ts';
import type { Saving } from '#server/runtime/saving.ts';

/** After the lane was full, ms. */
const againMs = 500;

interface Presence {
  readonly type: 'connect' | 'disconnect';
  readonly person: string;
  readonly node: string;
  readonly line: Line;
  /** Asked anew before it is told late. */
  readonly isStillSo: () => boolean;
}

/** Says that somebody's page is there, or gone. Where that cannot be stored yet, it is said once it can, if it is so still. */
export async function tellPresence(gathering: Gathering, saving: Pick<Saving, 'isPaused' | 'goesOn'>, presence: Presence): Promise<void> {
  const { type, person, node, line, isStillSo } = presence;
  try {
    await gathering.submit({ command: { type, person, node, line }, commandId: freshId(), actor: { kind: 'system' } });
  } catch (error) {
    if (error instanceof LaneFull) await pause(againMs);
    else if (saving.isPaused()) await saving.goesOn();
    else throw error;
    if (isStillSo()) await tellPresence(gathering, saving, presence);
  }
}
