import { assertNever } from '#shared/primitives/assert-never.ts';
import type { Command, Envelope } from './commands.ts';
import { andThen, refuse, type Decision, type World } from './decision.ts';
import { decideOnCard } from './decide/cards.ts';
import { decideOnDeadline } from './decide/deadlines.ts';
import { decideOnDoor } from './decide/doors.ts';
import { decideOnMessage } from './decide/messages.ts';
import { decideOnPerson } from './decide/people.ts';
import { decideOnPlan } from './decide/plan.ts';
import { decideOnPresence } from './decide/presence.ts';
import { decideOnProgramme } from './decide/programme.ts';
import { decideOnSeat } from './decide/seats.ts';
import { settle } from './decide/settle.ts';
import { decideOnSetup } from './decide/setup.ts';
import { decideOnTable } from './decide/topic-tables.ts';

/** How many fresh ids an envelope must bring for any command on this world: tables may have to be made for everybody. */
export const freshNeeded = (world: World): number =>
  world.state.phase === 'open' ? 8 + Object.keys(world.state.people).length + 2 * Object.keys(world.state.tables).length : 8;

/**
 * What a command comes to: events, with personal data beside them, or a refusal. Pure; never throws on any command that the
 * contract lets through.
 */
export function decide(world: World, command: Command, envelope: Envelope): Decision {
  const decision = route(world, command, envelope);
  return decision.ok && decision.events.length > 0 ? andThen(world, envelope, decision, (next) => settle(next, envelope)) : decision;
}

function route(world: World, command: Command, envelope: Envelope): Decision {
  switch (command.type) {
    case 'create':
    case 'edit':
    case 'invite':
    case 'revoke_link':
      return decideOnSetup(world, command, envelope);
    default:
  }
  if (world.state.phase === 'none') return refuse('not_yet');
  switch (command.type) {
    case 'change_profile':
    case 'avoid':
      return decideOnPerson(world, command, envelope);
    case 'us_too':
    case 'write_card':
      return decideOnCard(world, command, envelope);
    case 'deadline':
      return decideOnDeadline(world, command.key, envelope);
    case 'open_doors':
      return decideOnDoor(world, command, envelope);
    default:
  }
  if (world.state.phase === 'over') return refuse('is_over');
  if (world.state.phase === 'draft') return refuse('not_yet');
  const open = { state: world.state, personal: world.personal };
  switch (command.type) {
    case 'arrive':
    case 'admit':
    case 'turn_away':
    case 'remove_person':
      return decideOnDoor(world, command, envelope);
    case 'leave':
    case 'connect':
    case 'disconnect':
    case 'lose_node':
    case 'set_idle':
    case 'choose_mode':
      return decideOnPresence(open, command, envelope);
    case 'answer':
    case 'sit':
    case 'seat_me':
    case 'stand':
    case 'raise_hand':
    case 'move_person':
      return decideOnSeat(open, command, envelope);
    case 'open_table':
    case 'hand_over':
    case 'sit_out':
    case 'close_table':
      return decideOnTable(open, command, envelope);
    case 'vote_more':
    case 'start':
    case 'hold':
    case 'extend':
    case 'end_gently':
    case 'pause':
    case 'resume':
      return decideOnProgramme(open, command, envelope);
    case 'propose_plan':
      return decideOnPlan(open, command, envelope);
    case 'message':
    case 'withdraw_message':
      return decideOnMessage(open, command, envelope);
    default:
      return assertNever(command);
  }
}
