import type { SeriesCommand, SeriesEnvelope } from './commands.ts';
import { decideOnOffer } from './decide/offers.ts';
import { forgetClaimant } from './decide/claimants.ts';
import { carry, hear } from './decide/members.ts';
import { acceptSeries, refuseSeries, type SeriesDecision, type SeriesWorld } from './decision.ts';
import { seriesDeadlines } from './deadlines.ts';

/** How many fresh ids an envelope must bring. */
export function freshForSeries({ state }: SeriesWorld, command: SeriesCommand): number {
  switch (command.type) {
    case 'hear':
      return command.joined.length;
    case 'offer':
      return command.organisations.length;
    case 'carry':
      return Object.keys(state.members).length;
    case 'claim_offer':
    case 'decline_offer':
    case 'renew_offer':
    case 'withdraw_offer':
    case 'keep_role':
    case 'take_down':
    case 'deadline':
      return 1;
  }
}

/** What a command comes to: events, with personal data beside them, or a refusal. Pure. */
export function decideSeries(world: SeriesWorld, command: SeriesCommand, envelope: SeriesEnvelope): SeriesDecision {
  switch (command.type) {
    case 'hear':
      return envelope.actor.kind === 'system' ? hear(world, command, envelope) : refuseSeries('not_allowed');
    case 'carry':
      return envelope.actor.kind === 'system' ? carry(world, envelope) : refuseSeries('not_allowed');
    case 'offer':
    case 'renew_offer':
    case 'withdraw_offer':
    case 'keep_role':
    case 'decline_offer':
    case 'claim_offer':
      return decideOnOffer(world, command, envelope);
    case 'take_down': {
      const { actor } = envelope;
      if (actor.kind !== 'organiser' || !world.state.gatherings.includes(actor.gathering)) return refuseSeries('not_allowed');
      const notice = world.state.notices[command.notice];
      if (notice === undefined) return refuseSeries('unknown_notice');
      return notice.takenDown === command.on
        ? acceptSeries()
        : acceptSeries([{ type: 'NoticeTakenDown', data: { notice: notice.id, on: command.on } }]);
    }
    case 'deadline':
      return onDeadline(world, command.key, envelope.at);
  }
}

/** A deadline that is not, or no longer, due comes to nothing. */
function onDeadline({ state }: SeriesWorld, key: string, at: number): SeriesDecision {
  const due = seriesDeadlines(state)[key];
  if (due === undefined || due > at) return acceptSeries();
  const [what = '', id = ''] = key.split(':');
  if (what === 'offer') return acceptSeries([{ type: 'OfferExpired', data: { offer: id } }]);
  const claimed = what === 'claimant' ? state.offers[id] : undefined;
  if (claimed !== undefined) {
    const { event, changes } = forgetClaimant(claimed);
    return acceptSeries([event], changes);
  }
  return acceptSeries([{ type: 'MemberLeft', data: { member: id, cause: 'lapsed' } }], [{ owner: id, kind: 'member', id, value: null }]);
}
