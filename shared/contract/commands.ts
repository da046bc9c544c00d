import { z } from 'zod';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { maxPeople, topicTableSeats } from '#shared/gathering/limits.ts';
import { againChoices } from '#shared/gathering/survey.ts';
import { about, programme } from './about.ts';
import { limits } from './limits.ts';
import { logo } from './logo.ts';
import { cardContent, hasFieldsOfItsKind, proof } from './cards.ts';
import { contactCard } from './contact-card.ts';
import { invitees, mailOrNone } from './invitees.ts';
import { isMailAddress } from './mail-address.ts';
import { id, languageTag, languageTags, line, nonEmpty, paragraph, profile } from './texts.ts';

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });
const mode = z.enum(['full', 'no_camera', 'listening']);

/** Without an address they are invited by whoever hosts next. */
const consent = z.strictObject({ mail: z.string().refine((text) => text === '' || isMailAddress(text)) });

/** Every command a client may send; anything else is malformed. */
const instant = z.int().min(0).max(8.64e15).nullable();
const linkLimits = z.strictObject({
  shared: z.strictObject({ until: instant, people: z.int().min(1).max(maxPeople).nullable() }),
  personal: z.strictObject({ until: instant, browsers: z.int().min(1).max(maxPeople).nullable() }),
});

const aboutTable = {
  topic: line(limits.topic),
  theme: id.nullable(),
  question: id.nullable(),
  languages: languageTags,
  seats: z.int().min(topicTableSeats.least).max(topicTableSeats.most),
};

const clientCommand = z.discriminatedUnion('type', [
  command('arrive', { profile, mode, again: consent.optional() }),
  command('leave', {}),
  command('change_profile', { profile }),
  command('choose_mode', { mode }),
  command('set_idle', { idle: z.boolean() }),
  command('answer', { answer: z.enum(['in', 'out']) }),
  command('raise_hand', { raised: z.boolean() }),
  command('avoid', { person: id, on: z.boolean() }),
  command('raise_concern', { person: id, text: paragraph(limits.concern) }),
  command('settle_concern', { concern: id }),
  command('set_contact_card', { card: contactCard }),
  command('offer_contact', { person: id, on: z.boolean() }),
  command('offer_contact_to_table', {}),
  command('delete_my_data', { cards: z.enum(['delete', 'keep']) }),
  command('answer_survey', { again: z.enum(againChoices), change: paragraph(limits.surveyText) }),
  command('open_table', aboutTable),
  command('edit_table', { table: id, ...aboutTable }),
  command('sit', { table: id }),
  command('seat_me', {}),
  command('stand', {}),
  command('hand_over', { table: id, to: id }),
  command('sit_out', { table: id, on: z.boolean() }),
  command('close_table', { table: id }),
  command('start_share', { table: id.optional() }),
  command('close_to_newcomers', { table: id, on: z.boolean() }),
  command('pin_notice', { table: id, text: line(limits.notice), language: languageTag.optional() }),
  command('offer_seat', { table: id, person: id }),
  command('decline_seat', { table: id }),
  command('next_question', { table: id }),
  command('mute', { table: id, person: id }),
  command('ask_for_help', { table: id, on: z.boolean() }),
  command('write_summary', { table: id, text: paragraph(limits.summary), language: languageTag.optional() }),
  command('stop_share', { table: id }),
  command('ask_share', { asks: z.boolean() }),
  command('answer_share', { person: id, yes: z.boolean() }),
  command('report_quiet', { table: id, on: z.boolean() }),
  command('vote_more', {}),
  command('call_up', { person: id }),
  command('step_down', { person: id }),
  command('name_interpreter', { language: languageTag, person: id.nullable() }),
  command('write_card', { ...cardContent, proof }).refine(hasFieldsOfItsKind),
  command('edit_card', { ...cardContent, card: id, proof }).refine(hasFieldsOfItsKind),
  command('delete_card', { card: id, proof }),
  command('us_too', { card: id, on: z.boolean(), proof }),
  command('show_harvest', { on: z.boolean() }),
  command('share_report', { on: z.boolean() }),
  command('hide_card', { card: id, on: z.boolean() }),
  command('merge_card', { card: id, into: id.nullable() }),
  command('correct_card', { card: id, content: z.strictObject(cardContent).refine(hasFieldsOfItsKind).nullable() }),
  command('translate_card', { card: id, language: languageTag, text: paragraph(limits.cardText).pipe(z.string().min(1)).nullable() }),
  command('chatham_house', { table: id.nullable(), on: z.boolean() }),
  command('edit', { about, was: z.string().max(limits.id).optional() }),
  command('set_logo', { logo: logo.nullable() }),
  command('invite', { people: invitees }),
  command('edit_guest', {
    person: id,
    mail: mailOrNone,
    firstTimer: z.boolean(),
    host: z.boolean(),
    apart: z.array(id).max(limits.apartInAll),
  }),
  command('revoke_link', { person: id }),
  command('limit_links', { limits: linkLimits }),
  command('replace_shared_link', {}),
  command('withdraw_invitation', { person: id }),
  command('discard', {}),
  command('keep', {}),
  command('open_doors', {}),
  command('start', {}),
  command('hold', { on: z.boolean() }),
  command('extend', {}),
  command('end_gently', { what: z.enum(['round', 'segment', 'gathering']) }),
  command('pause', {}),
  command('resume', {}),
  command('change_programme', { was: programme, programme }),
  command('close_doors', { on: z.boolean() }),
  command('visit', { table: id }),
  command('message', {
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('hosts') }),
      z.strictObject({ kind: z.literal('table'), table: id }),
    ]),
    text: nonEmpty(limits.message),
    language: languageTag.optional(),
  }),
  command('withdraw_message', { message: id }),
  command('clear_tables', {}),
  command('move_person', { person: id, table: id }),
  command('join_series', consent.shape),
  command('leave_series', {}),
  command('meet_again', { person: id, on: z.boolean() }),
  command('publish_date', { on: z.boolean() }),
  command('admit', { person: id }),
  command('turn_away', { person: id }),
  command('remove_person', { person: id }),
]) satisfies z.ZodType<ClientCommand>;

/** One message: the client's own id makes a resend harmless. */
export const commandMessage = z.strictObject({ id, command: clientCommand });
