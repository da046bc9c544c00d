import { rowsOf } from '#shared/primitives/rows-of.ts';
import type { Command, Envelope } from './commands.ts';
import { andThen, refuse, type Decision, type World } from './decision.ts';
import { decideOnWrittenCard } from './decide/card-edits.ts';
import { decideOnCard } from './decide/cards.ts';
import { decideOnChathamHouse } from './decide/chatham-house.ts';
import { raiseConcern, settleConcern } from './decide/concerns.ts';
import { decideOnContact } from './decide/contacts.ts';
import { decideOnDeadline } from './decide/deadlines.ts';
import { decideOnDiscard, mayStillHappen } from './decide/discard.ts';
import { decideOnDoor, openDoors } from './decide/doors.ts';
import { decideOnMails } from './decide/mails.ts';
import { askForHelp, reportQuiet } from './decide/help.ts';
import { editGuest } from './decide/edit-guest.ts';
import { decideOnErasure } from './decide/erasure.ts';
import { decideOnMessage } from './decide/messages.ts';
import { mute } from './decide/mute.ts';
import { askNextQuestion } from './decide/next-question.ts';
import { decideOnPerson } from './decide/people.ts';
import { decideOnPlan } from './decide/plan.ts';
import { decideOnPlenary } from './decide/plenary.ts';
import { decideOnPresence } from './decide/presence.ts';
import { decideOnProgramme } from './decide/programme.ts';
import { decideOnSeat } from './decide/seats.ts';
import { decideOnReport } from './decide/report.ts';
import { decideOnSeatOffer } from './decide/seat-offers.ts';
import { settle } from './decide/settle.ts';
import { decideOnSeries } from './decide/series.ts';
import { decideOnSurvey } from './decide/survey.ts';
import { decideOnSharing } from './decide/sharing.ts';
import { decideOnSetup } from './decide/setup.ts';
import { decideOnTable } from './decide/topic-tables.ts';
import type { Open } from './state.ts';

/** How many fresh ids an envelope must bring for a command on this world: tables may have to be made for everybody, and people invited. */
export function freshNeeded({ state }: World, command: Command): number {
  const invited = command.type === 'invite' ? command.people.length : 0;
  return 8 + invited + (state.phase === 'open' ? rowsOf(state.people).length + 2 * rowsOf(state.tables).length : 0);
}

/**
 * What a command comes to: events, with personal data beside them, or a refusal. Pure; never throws on any command that the
 * contract lets through.
 */
export function decide(world: World, command: Command, envelope: Envelope): Decision {
  if (world.state.phase !== 'none' && world.state.discarded !== null && !mayStillHappen.has(command.type)) return refuse('discarded');
  const decision = route(world, command, envelope);
  return decision.ok && decision.events.length > 0 ? andThen(world, envelope, decision, (next) => settle(next, envelope)) : decision;
}

function route(world: World, command: Command, envelope: Envelope): Decision {
  switch (command.type) {
    case 'create':
    case 'edit':
    case 'set_logo':
    case 'invite':
    case 'revoke_link':
    case 'limit_links':
    case 'replace_shared_link':
    case 'withdraw_invitation':
      return decideOnSetup(world, command, envelope);
    case 'edit_guest':
      return editGuest(world, command, envelope);
    case 'join_series':
    case 'leave_series':
    case 'meet_again':
    case 'publish_date':
    case 'carry_over':
      return decideOnSeries(world, command, envelope);
    case 'discard':
    case 'keep':
      return decideOnDiscard(world, command, envelope);
    case 'send_mails':
    case 'report_mails':
      return decideOnMails(world, command, envelope);
    case 'change_profile':
    case 'avoid':
      return decideOnPerson(world, command, envelope);
    case 'raise_concern':
      return whileOpen(world, (open) => raiseConcern(open, command, envelope));
    case 'settle_concern':
      return settleConcern(world, command, envelope);
    case 'set_contact_card':
    case 'offer_contact':
    case 'offer_contact_to_table':
      return decideOnContact(world, command, envelope);
    case 'delete_my_data':
      return decideOnErasure(world, command, envelope);
    case 'answer_survey':
      return decideOnSurvey(world, command, envelope);
    case 'deadline':
      return decideOnDeadline(world, command.key, envelope);
    case 'open_doors':
      return openDoors(world, envelope);
    case 'us_too':
    case 'write_card':
      return whileOpen(world, (open) => decideOnCard(open, command, envelope));
    case 'edit_card':
    case 'delete_card':
      return decideOnWrittenCard(world, command, envelope);
    case 'share_report':
    case 'hide_card':
    case 'merge_card':
    case 'correct_card':
    case 'translate_card':
      return decideOnReport(world, command, envelope);
    case 'chatham_house':
      return decideOnChathamHouse(world, command, envelope);
    case 'arrive':
    case 'admit':
    case 'turn_away':
    case 'remove_person':
    case 'close_doors':
      return whileOpen(world, (open) => decideOnDoor(open, command, envelope));
    case 'leave':
    case 'connect':
    case 'disconnect':
    case 'lose_node':
    case 'set_idle':
    case 'choose_mode':
      return whileOpen(world, (open) => decideOnPresence(open, command, envelope));
    case 'answer':
    case 'sit':
    case 'seat_me':
    case 'stand':
    case 'raise_hand':
    case 'move_person':
    case 'clear_tables':
    case 'visit':
      return whileOpen(world, (open) => decideOnSeat(open, command, envelope));
    case 'open_table':
    case 'edit_table':
    case 'hand_over':
    case 'sit_out':
    case 'close_table':
    case 'write_summary':
    case 'close_to_newcomers':
    case 'pin_notice':
      return whileOpen(world, (open) => decideOnTable(open, command, envelope));
    case 'ask_for_help':
      return whileOpen(world, (open) => askForHelp(open, command, envelope));
    case 'offer_seat':
    case 'decline_seat':
      return whileOpen(world, (open) => decideOnSeatOffer(open, command, envelope));
    case 'next_question':
      return whileOpen(world, (open) => askNextQuestion(open, command, envelope));
    case 'mute':
      return whileOpen(world, (open) => mute(open, command, envelope));
    case 'report_quiet':
      return whileOpen(world, (open) => reportQuiet(open, command, envelope));
    case 'start_share':
    case 'stop_share':
    case 'ask_share':
    case 'answer_share':
      return whileOpen(world, (open) => decideOnSharing(open, command, envelope));
    case 'call_up':
    case 'step_down':
    case 'show_harvest':
    case 'name_interpreter':
      return whileOpen(world, (open) => decideOnPlenary(open, command, envelope));
    case 'vote_more':
    case 'start':
    case 'hold':
    case 'extend':
    case 'end_gently':
    case 'pause':
    case 'resume':
    case 'change_programme':
      return whileOpen(world, (open) => decideOnProgramme(open, command, envelope));
    case 'propose_plan':
      return whileOpen(world, (open) => decideOnPlan(open, command, envelope));
    case 'message':
    case 'withdraw_message':
      return whileOpen(world, (open) => decideOnMessage(open, command, envelope));
  }
}

function whileOpen({ state, personal }: World, decideOn: (open: World<Open>) => Decision): Decision {
  switch (state.phase) {
    case 'none':
    case 'draft':
      return refuse('not_yet');
    case 'over':
      return refuse('is_over');
    case 'open':
      return decideOn({ state, personal });
  }
}
