import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { PersonalChange } from '../personal.ts';
import type { Card, GatheringState } from '../state.ts';
import { mayBeShown } from '#shared/harvest/harvest-card.ts';
import { isOrganiser } from './actor.ts';
import { wrongContent } from './cards.ts';

type ReportCommand = Extract<Command, { type: 'share_report' | 'hide_card' | 'merge_card' | 'correct_card' | 'translate_card' }>;

/** What organisers do to cards before they share the report, and sharing it, while the gathering goes on or after it. */
export function decideOnReport({ state, personal }: World, command: ReportCommand, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over' && state.erased) return refuse('is_over');
  if (command.type === 'share_report')
    return state.reportShared === command.on ? accept() : accept([{ type: 'ReportShared', data: { on: command.on } }]);
  const card = state.cards[command.card];
  if (card === undefined || !mayBeShown(card)) return refuse('unknown_card');
  const { id, forReport } = card;
  switch (command.type) {
    case 'hide_card':
      return forReport.hidden === command.on ? accept() : accept([{ type: 'CardHidden', data: { card: id, on: command.on } }]);
    case 'merge_card':
      return merge(state.cards, card, command.into);
    case 'correct_card': {
      const { content } = command;
      if (content === null && forReport.correction === null) return accept();
      if (content === null)
        return accept([{ type: 'CardCorrected', data: { card: id, correction: null } }], textOf(card, 'correction', null));
      const wrong = wrongContent(state, content);
      if (wrong !== null) return refuse(wrong);
      const { kind, question, themes, text } = content;
      const correction = { kind, question, themes: [...new Set(themes)] };
      return accept([{ type: 'CardCorrected', data: { card: id, correction } }], textOf(card, 'correction', text));
    }
    case 'translate_card': {
      const { language, text } = command;
      const { [language]: _former, ...others } = personal.translations[id] ?? {};
      if (text === null && !forReport.translations.includes(language)) return accept();
      const now = text === null ? others : { ...others, [language]: text };
      return accept(
        [{ type: 'CardTranslated', data: { card: id, language, on: text !== null } }],
        textOf(card, 'translations', Object.keys(now).length === 0 ? null : now),
      );
    }
  }
}

function merge(cards: Exclude<GatheringState, { phase: 'none' }>['cards'], card: Card, into: string | null): Decision {
  if (card.forReport.mergedInto === into) return accept();
  if (into === null) return accept([{ type: 'CardMerged', data: { card: card.id, into } }]);
  const target = cards[into];
  if (target === undefined || !mayBeShown(target)) return refuse('unknown_card');
  if (target.id === card.id || target.forReport.mergedInto !== null || target.origin.kind !== card.origin.kind)
    return refuse('cannot_merge');
  const along = Object.values(cards).filter(({ forReport }) => forReport.mergedInto === card.id);
  return accept([card, ...along].map(({ id }) => ({ type: 'CardMerged', data: { card: id, into } })));
}

/**
 * A text of a card as it is from now on, owned by the card itself, so that it is erased alone. It is taken away first, lest what
 * it said before leave a trace in the store; where older cards have it, under their author, too.
 */
export function textOf<Kind extends 'card' | 'correction' | 'translations'>(
  { id, origin }: Card,
  kind: Kind,
  value: Extract<PersonalChange, { kind: Kind }>['value'],
): PersonalChange[] {
  const owners = origin.kind === 'named' ? [origin.author, id] : [id];
  const gone = owners.map((owner): PersonalChange => ({ owner, kind, id, value: null }));
  return value === null ? gone : [...gone, { owner: id, kind, id, value } as PersonalChange];
}

/** Takes along what organisers made of a card whose words are another's or no more. */
export function withoutReport(card: Card): PersonalChange[] {
  const { correction, translations } = card.forReport;
  return [
    ...(correction === null ? [] : textOf(card, 'correction', null)),
    ...(translations.length === 0 ? [] : textOf(card, 'translations', null)),
  ];
}
