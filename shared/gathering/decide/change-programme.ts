import { hasRounds, type About } from '../about.ts';
import type { Command } from '../commands.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { changedEnd } from '../programme-change.ts';
import type { Refusal } from '../refusals.ts';
import { standing } from '../select.ts';
import { alike } from '#shared/primitives/alike.ts';
import type { Open } from '../state.ts';

/** What has not begun may be another, and what runs longer or shorter, as long as no bell is promised. */
export function changeProgramme(state: Open, { was, programme }: Extract<Command, { type: 'change_programme' }>, at: number): Decision {
  const { about, course } = state;
  if (course.coming?.stage === 'promised') return refuse('bell_is_promised');
  if (!alike(was, about.programme)) return refuse('programme_is_stale');
  const unknown = unknownName(about, programme);
  if (unknown !== null) return refuse(unknown);
  const now = state.pausedAt ?? at;
  const running = { ...standing(course, state.held), kind: course.kind, startedAt: course.startedAt, endsAt: course.endsAt };
  const end = changedEnd({ was, programme, running, now });
  if (end === null) return refuse('programme_is_stale');
  return accept(alike(was, programme) ? [] : [{ type: 'ProgrammeChanged', data: { programme, endsAt: end.endsAt } }]);
}

function unknownName({ themes, questions }: About, programme: About['programme']): Refusal | null {
  for (const part of programme) {
    const named = part.kind === 'hall' ? part.topicTables : part.kind === 'world_cafe' ? part.topics : [];
    if (!named.every((theme) => themes.some(({ id }) => id === theme))) return 'unknown_theme';
    if (hasRounds(part) && !part.questions.every((question) => questions.some(({ id }) => id === question))) return 'unknown_question';
  }
  return null;
}
