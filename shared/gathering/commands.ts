import type { About } from './about.ts';
import type { ContactCard } from './contacts.ts';
import type { LinkLimits } from './links.ts';
import type { Logo } from './logo.ts';
import type { CarriedOver, Consent } from './series.ts';
import type { MailKind, MailReport, MailTo } from './mails.ts';
import type { CardText } from './personal.ts';
import type { Invitee, Line, Mode, Profile, Role } from './people.ts';
import type { PlanFigures } from './plan-figures.ts';
import type { RehearsalPlan } from './rehearsal.ts';
import type { CardKind, MessageTarget } from './state.ts';
import type { SurveyAnswer } from './survey.ts';

/** What a person writes on a card. */
export interface CardContent {
  readonly kind: CardKind;
  readonly question: string | null;
  readonly themes: readonly string[];
  readonly text: CardText;
}

/**
 * Sent by people, through the contract. `proof`, under the Chatham House rule: a browser sends a secret of its own, which the
 * shell replaces by its hash before the core sees it; null where people go by name.
 */
export type ClientCommand =
  /** `again`: they say yes to being invited to what follows, as by `join_series`. */
  | { readonly type: 'arrive'; readonly profile: Profile; readonly mode: Mode; readonly again?: Consent | undefined }
  | { readonly type: 'leave' }
  | { readonly type: 'change_profile'; readonly profile: Profile }
  | { readonly type: 'choose_mode'; readonly mode: Mode }
  | { readonly type: 'set_idle'; readonly idle: boolean }
  | { readonly type: 'answer'; readonly answer: 'in' | 'out' }
  | { readonly type: 'raise_hand'; readonly raised: boolean }
  | { readonly type: 'avoid'; readonly person: string; readonly on: boolean }
  /** Reports them to organisers; the words may be empty. */
  | { readonly type: 'raise_concern'; readonly person: string; readonly text: string }
  /** Organisers have seen to it. */
  | { readonly type: 'settle_concern'; readonly concern: string }
  | { readonly type: 'set_contact_card'; readonly card: ContactCard }
  | { readonly type: 'offer_contact'; readonly person: string; readonly on: boolean }
  | { readonly type: 'offer_contact_to_table' }
  /** `cards`: whether those written by name go too, or stay as nobody's. */
  | { readonly type: 'delete_my_data'; readonly cards: 'delete' | 'keep' }
  | (SurveyAnswer & { readonly type: 'answer_survey' })
  | {
      readonly type: 'open_table';
      readonly topic: string;
      readonly theme: string | null;
      readonly question: string | null;
      readonly languages: readonly string[];
      readonly seats: number;
    }
  /** What a topic table is about, said anew. */
  | {
      readonly type: 'edit_table';
      readonly table: string;
      readonly topic: string;
      readonly theme: string | null;
      readonly question: string | null;
      readonly languages: readonly string[];
      readonly seats: number;
    }
  | { readonly type: 'sit'; readonly table: string }
  | { readonly type: 'seat_me' }
  | { readonly type: 'stand' }
  | { readonly type: 'hand_over'; readonly table: string; readonly to: string }
  | { readonly type: 'sit_out'; readonly table: string; readonly on: boolean }
  | { readonly type: 'close_table'; readonly table: string }
  /** Meant for `table`, and for no other one that the bell brought while one chose what to show. */
  | { readonly type: 'start_share'; readonly table?: string | undefined }
  /** Whether people may no longer sit down by themselves. */
  | { readonly type: 'close_to_newcomers'; readonly table: string; readonly on: boolean }
  /** Empty takes it down. */
  | { readonly type: 'pin_notice'; readonly table: string; readonly text: string; readonly language?: string | undefined }
  /** Holds a seat at a topic table out to somebody in the hall. */
  | { readonly type: 'offer_seat'; readonly table: string; readonly person: string }
  | { readonly type: 'decline_seat'; readonly table: string }
  /** The table goes on to the gathering's next question. */
  | { readonly type: 'next_question'; readonly table: string }
  /** Their microphone goes off; only they turn it on again. */
  | { readonly type: 'mute'; readonly table: string; readonly person: string }
  | { readonly type: 'ask_for_help'; readonly table: string; readonly on: boolean }
  /** What a table of a world café said, for those who come next; empty takes it back. */
  | { readonly type: 'write_summary'; readonly table: string; readonly text: string; readonly language?: string | undefined }
  | { readonly type: 'stop_share'; readonly table: string }
  | { readonly type: 'ask_share'; readonly asks: boolean }
  | { readonly type: 'answer_share'; readonly person: string; readonly yes: boolean }
  /** What a browser at the table noticed: nobody has been heard or read there for a while, or somebody is again. */
  | { readonly type: 'report_quiet'; readonly table: string; readonly on: boolean }
  | { readonly type: 'vote_more' }
  | { readonly type: 'call_up'; readonly person: string }
  | { readonly type: 'step_down'; readonly person: string }
  /** In the plenary that runs, until its bell. */
  | { readonly type: 'show_harvest'; readonly on: boolean }
  | { readonly type: 'name_interpreter'; readonly language: string; readonly person: string | null }
  | (CardContent & { readonly type: 'write_card'; readonly proof: string | null })
  | (CardContent & { readonly type: 'edit_card'; readonly card: string; readonly proof: string | null })
  | { readonly type: 'delete_card'; readonly card: string; readonly proof: string | null }
  | { readonly type: 'us_too'; readonly card: string; readonly on: boolean; readonly proof: string | null }
  | { readonly type: 'share_report'; readonly on: boolean }
  | { readonly type: 'hide_card'; readonly card: string; readonly on: boolean }
  /** Null: it counts for itself again. */
  | { readonly type: 'merge_card'; readonly card: string; readonly into: string | null }
  /** Null: as its author left it. */
  | { readonly type: 'correct_card'; readonly card: string; readonly content: CardContent | null }
  | { readonly type: 'translate_card'; readonly card: string; readonly language: string; readonly text: string | null }
  | { readonly type: 'chatham_house'; readonly table: string | null; readonly on: boolean }
  /** `was`: fingerprint of what whoever edits it saw; without one it is taken as it comes. */
  | { readonly type: 'edit'; readonly about: About; readonly was?: string | undefined }
  /** Null: none any more. */
  | { readonly type: 'set_logo'; readonly logo: Logo | null }
  | { readonly type: 'invite'; readonly people: readonly Invitee[] }
  /** What organisers know of somebody beside their profile, said anew; `apart`: everybody they are kept apart from, both ways. */
  | {
      readonly type: 'edit_guest';
      readonly person: string;
      readonly mail: string;
      readonly firstTimer: boolean;
      readonly host: boolean;
      readonly apart: readonly string[];
    }
  | { readonly type: 'revoke_link'; readonly person: string }
  | { readonly type: 'limit_links'; readonly limits: LinkLimits }
  | { readonly type: 'replace_shared_link' }
  | { readonly type: 'withdraw_invitation'; readonly person: string }
  | { readonly type: 'send_mails'; readonly what: MailKind; readonly to: MailTo }
  /** Deletes the gathering, which may be taken back for some days. */
  | { readonly type: 'discard' }
  | { readonly type: 'keep' }
  | { readonly type: 'open_doors' }
  | { readonly type: 'start' }
  | { readonly type: 'hold'; readonly on: boolean }
  | { readonly type: 'extend' }
  | { readonly type: 'end_gently'; readonly what: 'round' | 'segment' | 'gathering' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** `was`: the programme as whoever changes it saw it. */
  | { readonly type: 'change_programme'; readonly was: About['programme']; readonly programme: About['programme'] }
  /** Nobody new comes in by themselves. */
  | { readonly type: 'close_doors'; readonly on: boolean }
  /** Looks in at a table, openly. */
  | { readonly type: 'visit'; readonly table: string }
  | { readonly type: 'message'; readonly to: MessageTarget; readonly text: string; readonly language?: string | undefined }
  | { readonly type: 'withdraw_message'; readonly message: string }
  /** Everybody at topic tables goes to the hall. */
  | { readonly type: 'clear_tables' }
  | { readonly type: 'move_person'; readonly person: string; readonly table: string }
  | { readonly type: 'join_series'; readonly mail: string }
  | { readonly type: 'leave_series' }
  | { readonly type: 'meet_again'; readonly person: string; readonly on: boolean }
  | { readonly type: 'publish_date'; readonly on: boolean }
  | { readonly type: 'admit'; readonly person: string }
  | { readonly type: 'turn_away'; readonly person: string }
  | { readonly type: 'remove_person'; readonly person: string };

/** Sent by the shell itself: time, connections, the matcher. */
export type SystemCommand =
  | {
      readonly type: 'create';
      readonly about: About;
      readonly organiser: string;
      readonly profile: Profile;
      /** The series it belongs to; none: it begins one of its own. */
      readonly series?: string;
      readonly rehearsal?: RehearsalPlan;
    }
  | ({ readonly type: 'carry_over' } & CarriedOver)
  | { readonly type: 'connect'; readonly person: string; readonly node: string; readonly line?: Line | undefined }
  | { readonly type: 'disconnect'; readonly person: string; readonly node: string; readonly line?: Line | undefined }
  | { readonly type: 'lose_node'; readonly node: string }
  | { readonly type: 'deadline'; readonly key: string }
  /** What became of mails, several at once: a list of thousands would else be as many commands. */
  | { readonly type: 'report_mails'; readonly reports: readonly MailReport[] }
  | {
      readonly type: 'propose_plan';
      readonly segment: number;
      readonly round: number;
      readonly tables: readonly (readonly string[])[];
      readonly figures: PlanFigures;
    };

export type Command = ClientCommand | SystemCommand;

export type CardCommand = Extract<Command, { type: 'write_card' | 'edit_card' | 'delete_card' | 'us_too' }>;

/** Commands about cards are kept, counted and logged without whoever gave them: what may be known of that is in their events. */
export function isCardCommand(command: Command): command is CardCommand {
  return command.type === 'write_card' || command.type === 'edit_card' || command.type === 'delete_card' || command.type === 'us_too';
}

/** Commands that leave no trace of who gave them: those about cards, and what a browser noticed of its table. */
export const isNameless = (command: Command): boolean => isCardCommand(command) || command.type === 'report_quiet';

export type Actor = { readonly kind: 'system' } | { readonly kind: 'person'; readonly id: string; readonly role: Role };

/** What the core may not fetch itself. */
export interface Envelope {
  /** Epoch milliseconds, the store's time. */
  readonly at: number;
  readonly actor: Actor;
  /** The node that serves the actor. */
  readonly node: string;
  /** Unguessable ids, used from the front; at least `freshNeeded` of them. */
  readonly fresh: readonly string[];
}
