import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { extensionSeconds, extensionsPerRound } from '../limits.ts';
import { isHere, seatOf } from '../people.ts';
import { leadTimes } from '../lead-times.ts';
import { nextOf } from '../next-of.ts';
import { leadLength, standing } from '../select.ts';
import type { Course, Open, Skip } from '../state.ts';
import { isOrganiser, present } from './actor.ts';
import { ring } from './bell.ts';
import { changeProgramme } from './change-programme.ts';

type ProgrammeCommand = Extract<
  Command,
  { type: 'vote_more' | 'start' | 'hold' | 'extend' | 'end_gently' | 'pause' | 'resume' | 'change_programme' }
>;

export function decideOnProgramme(world: World<Open>, command: ProgrammeCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (command.type === 'vote_more') return vote(world, envelope);
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (command.type === 'resume') return resume(state, envelope);
  if (command.type === 'change_programme') return changeProgramme(state, command, envelope.at);
  if (state.pausedAt !== null) return refuse('is_paused');
  if (command.type === 'pause') return accept([{ type: 'Paused', data: {} }]);
  if (state.course.coming?.stage === 'promised') return refuse('bell_is_promised');
  switch (command.type) {
    case 'start':
      return start(world, envelope);
    case 'hold':
      return hold(state, command.on, envelope.at);
    case 'extend':
      return extend(state, 'organiser');
    case 'end_gently':
      return endGently(state, command.what, envelope.at);
  }
}

function vote(world: World<Open>, envelope: Envelope): Decision {
  const { state } = world;
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { course } = state;
  if (state.pausedAt !== null) return refuse('is_paused');
  if (course.kind !== 'round' || course.coming?.stage !== 'announced') return refuse('no_vote_now');
  const { person } = acting;
  if (state.tables[seatOf(person) ?? '']?.kind !== 'round') return refuse('not_seated');
  if (course.extensions >= extensionsPerRound) return refuse('no_more_extensions');
  if (course.votes.includes(person.id)) return accept();
  const cast = { type: 'VoteCast', data: { person: person.id } } as const;
  if (votesOf(state, [...course.votes, person.id]).cast < votesOf(state, course.votes).needed) return accept([cast]);
  const extended = extend(state, 'vote');
  return extended.ok ? accept([cast, ...extended.events]) : extended;
}

/** Votes of people seated in the round, and how many make a majority of them. */
export function votesOf(state: Open, votes: readonly string[]): { cast: number; needed: number } {
  const seated = Object.values(state.people).filter((person) => isHere(person) && state.tables[seatOf(person) ?? '']?.kind === 'round');
  return { cast: seated.filter(({ id }) => votes.includes(id)).length, needed: Math.floor(seated.length / 2) + 1 };
}

function extend({ course }: Open, cause: 'vote' | 'organiser'): Decision {
  if (course.endsAt === null) return refuse('no_bell_to_move');
  if (course.kind === 'round' && course.extensions >= extensionsPerRound) return refuse('no_more_extensions');
  return accept([{ type: 'BellMoved', data: { endsAt: course.endsAt + extensionSeconds * 1000, then: course.then, cause } }]);
}

const skips: Readonly<Record<'round' | 'segment' | 'gathering', Skip>> = { round: 'next', segment: 'segment', gathering: 'end' };

/** As long before its bell as a change is announced. */
function endGently({ about, course, held }: Open, what: 'round' | 'segment' | 'gathering', at: number): Decision {
  // By the length of the segment: what is left of it shrinks each time it is asked for.
  const then = skips[what];
  const soon = at + leadTimes(leadLength(about, { ...course, endsAt: Infinity }, held)).announce;
  const endsAt = course.endsAt === null ? soon : Math.min(course.endsAt, soon);
  if (endsAt === course.endsAt && then === course.then) return accept();
  return accept([{ type: 'BellMoved', data: { endsAt, then, cause: 'gentle_end' } }]);
}

/** Goes on from the wait before the programme, or from a held hall, without waiting for the clock. */
function start(world: World<Open>, envelope: Envelope): Decision {
  const { state } = world;
  const { course } = state;
  if (course.kind === 'round') return refuse('no_bell_to_move');
  if (course.kind !== 'before' && course.endsAt !== null) return endGently(state, 'segment', envelope.at);
  const released: Open = { ...state, held: false };
  const unheld = state.held ? accept([{ type: 'HoldChanged', data: { held: false, endsAt: envelope.at } }]) : accept();
  const next = nextOf(state.about, standing(course, false));
  const begin =
    next.kind === 'round'
      ? accept([
          {
            type: 'BellMoved',
            data: {
              endsAt: envelope.at + leadTimes(leadLength(state.about, { ...course, endsAt: null }, false)).announce,
              then: course.then,
              cause: 'gentle_end',
            },
          },
        ])
      : ring({ ...world, state: { ...released, course: { ...course, endsAt: envelope.at } } }, next, envelope);
  return unheld.ok && begin.ok ? accept([...unheld.events, ...begin.events], begin.personal) : begin;
}

function hold(state: Open, on: boolean, at: number): Decision {
  if (state.held === on) return accept();
  const { course } = state;
  if (on || course.kind === 'round') return accept([{ type: 'HoldChanged', data: { held: on, endsAt: null } }]);
  const seconds = course.kind === 'before' ? undefined : lengthBySegment(state, course);
  const planned = course.kind === 'before' ? state.about.startsAt : seconds === undefined ? at : course.startedAt + seconds * 1000;
  const lead = leadTimes(leadLength(state.about, { ...course, endsAt: null }, false)).announce;
  return accept([{ type: 'HoldChanged', data: { held: false, endsAt: Math.max(planned, at + lead) } }]);
}

/** None for the hall in which a held programme waits between its rounds. */
function lengthBySegment({ about }: Open, { kind, segment }: Extract<Course, { segment: number }>): number | undefined {
  const part = about.programme[segment];
  return part?.kind === kind ? part.seconds : undefined;
}

function resume(state: Open, { fresh }: Envelope): Decision {
  if (state.pausedAt === null) return refuse('is_not_paused');
  const mediaRooms = Object.fromEntries(Object.values(state.tables).map((table, index) => [table.id, fresh[index] ?? table.mediaRoom]));
  return accept([{ type: 'Resumed', data: { mediaRooms } }]);
}
