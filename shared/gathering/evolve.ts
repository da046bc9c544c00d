import type { GatheringEvent } from './events.ts';
import { evolveCards } from './evolve/cards.ts';
import { evolveChathamHouse } from './evolve/chatham-house.ts';
import { evolveConcerns } from './evolve/concerns.ts';
import { evolveCourse } from './evolve/course.ts';
import { evolveErasure } from './evolve/erasure.ts';
import { evolveGuests } from './evolve/guests.ts';
import { evolveMails } from './evolve/mails.ts';
import { evolvePeople } from './evolve/people.ts';
import { evolvePlenary } from './evolve/plenary.ts';
import { evolveReport } from './evolve/report.ts';
import { evolveSeries, seriesPart, withTidings } from './evolve/series.ts';
import { withSittings } from './evolve/sittings.ts';
import { evolveSharing, withTrueSharing } from './evolve/sharing.ts';
import { evolveTables } from './evolve/tables.ts';
import { withLoneTables } from './evolve/lone-tables.ts';
import { freshLinks } from './links.ts';
import type { GatheringState } from './state.ts';

export interface Happened {
  readonly at: number;
  readonly event: GatheringEvent;
}

/**
 * The state after an event. Total: an event that does not fit the phase, or of a newer version that another node runs, changes
 * nothing, so that any log can be read.
 */
function evolve(state: GatheringState, happened: Happened): GatheringState {
  const applied = apply(state, happened) as GatheringState | undefined;
  if (applied === undefined) return state;
  const next = withTidings(state, applied, happened.event);
  if (next.phase !== 'open' || state.phase === 'none' || next === state) return next;
  return withLoneTables(state, withTrueSharing(withSittings(state, next, happened.at)), happened.at);
}

export const fold = (state: GatheringState, log: readonly Happened[]): GatheringState => log.reduce(evolve, state);

function apply(state: GatheringState, { at, event }: Happened): GatheringState {
  if (event.type === 'GatheringCreated') {
    if (state.phase !== 'none') return state;
    return {
      phase: 'draft',
      about: event.data.about,
      rehearsal: event.data.rehearsal ?? null,
      discarded: null,
      links: freshLinks,
      people: {},
      mails: {},
      met: {},
      rounds: 0,
      sittings: {},
      cards: {},
      reportShared: false,
      series: seriesPart(event.data.series ?? null),
    };
  }
  if (state.phase === 'none') return state;
  switch (event.type) {
    case 'AboutEdited':
      return { ...state, about: event.data.about };
    case 'LinksLimited':
      return { ...state, links: { ...state.links, ...event.data.limits } };
    case 'SharedLinkReplaced':
      return { ...state, links: { ...state.links, sharedGeneration: state.links.sharedGeneration + 1 } };
    case 'PersonExpected':
    case 'LinkRevoked':
    case 'PersonKnocked':
    case 'PersonAdmitted':
    case 'PersonTurnedAway':
    case 'PersonRemoved':
    case 'PersonArrived':
    case 'PersonConnected':
    case 'PersonDropped':
    case 'PersonWentAway':
    case 'ModeChosen':
    case 'IdleChanged':
    case 'ProfileChanged':
    case 'Answered':
    case 'HandChanged':
    case 'MicrophoneMuted':
    case 'AvoidanceChanged':
    case 'PersonSat':
    case 'PersonStood':
    case 'TableVisited':
    case 'VisitEnded':
      return evolvePeople(state, at, event);
    case 'PeopleInvited':
    case 'PeopleKeptApart':
    case 'ApartChanged':
    case 'HostNamed':
    case 'InvitationEdited':
      return evolveGuests(state, event);
    case 'MailsAsked':
    case 'MailReported':
    case 'MailsReported':
      return evolveMails(state, at, event);
    case 'CardWritten':
    case 'CardEdited':
    case 'CardDeleted':
    case 'UsTooChanged':
    case 'UsTooCounted':
      return evolveCards(state, at, event);
    case 'ConcernRaised':
    case 'ConcernSettled':
      return evolveConcerns(state, at, event);
    case 'SeriesJoined':
    case 'SeriesLeft':
    case 'MeetAgainWished':
    case 'PeopleCarriedOver':
    case 'SeriesRemembered':
    case 'DatePublished':
      return evolveSeries(state, event);
    case 'ReportShared':
      return { ...state, reportShared: event.data.on };
    case 'CardHidden':
    case 'CardMerged':
    case 'CardCorrected':
    case 'CardTranslated':
      return evolveReport(state, event);
    case 'ChathamHouseChanged':
      return evolveChathamHouse(state, event.data);
    case 'DoorsOpened':
      if (state.phase !== 'draft') return state;
      return {
        ...state,
        phase: 'open',
        begunAt: null,
        tables: {},
        interpreters: {},
        course: { kind: 'before', startedAt: at, endsAt: Math.max(at, state.about.startsAt), coming: null, then: 'next' },
        held: false,
        pausedAt: null,
        messages: [],
        feed: [],
      };
    case 'GatheringEnded':
      if (state.phase !== 'open') return state;
      return {
        phase: 'over',
        begunAt: state.begunAt,
        endedAt: at,
        erased: false,
        about: state.about,
        rehearsal: state.rehearsal,
        discarded: state.discarded,
        links: state.links,
        people: state.people,
        mails: state.mails,
        met: state.met,
        rounds: state.rounds,
        sittings: state.sittings,
        cards: state.cards,
        ...(state.concerns === undefined ? {} : { concerns: state.concerns }),
        reportShared: state.reportShared,
        series: state.series,
      };
    case 'GatheringDiscarded':
      return { ...state, discarded: { at, done: false } };
    case 'GatheringKept':
      return { ...state, discarded: null };
    case 'GatheringRemoved':
      return { ...state, discarded: state.discarded === null ? null : { ...state.discarded, done: true } };
    case 'PersonalDataErased':
      return state.phase === 'over' ? { ...state, erased: true } : state;
    case 'PersonErased':
      return evolveErasure(state, event.data);
    case 'PersonCalledUp':
    case 'PersonSteppedDown':
    case 'HarvestShown':
    case 'InterpreterNamed':
      return state.phase === 'open' ? evolvePlenary(state, event) : state;
    case 'ShareBegan':
    case 'ShareEnded':
    case 'ShareAsked':
      return state.phase === 'open' ? evolveSharing(state, event) : state;
    case 'TablesCleared':
    case 'TableOpened':
    case 'TableClosed':
    case 'TableEdited':
    case 'TableDescribed':
    case 'HostChanged':
    case 'MediaRoomRenewed':
    case 'MediaRoomChanged':
    case 'HealingFailed':
    case 'SummaryWritten':
    case 'TableClosedToNewcomers':
    case 'NoticePinned':
    case 'HelpAsked':
    case 'QuestionAsked':
    case 'SeatOffered':
    case 'SeatDeclined':
    case 'SeatOffersLapsed':
    case 'TableQuietChanged':
      return state.phase === 'open' ? evolveTables(state, at, event) : state;
    case 'CourseBegan':
    case 'HoldChanged':
    case 'ProgrammeChanged':
    case 'DoorsClosedChanged':
    case 'BellMoved':
    case 'VoteCast':
    case 'ChangeAnnounced':
    case 'BellPromised':
    case 'PlanFrozen':
    case 'PlanShown':
    case 'PlanChanged':
    case 'RoundHealed':
    case 'Paused':
    case 'Resumed':
    case 'MessageSent':
    case 'MessageWithdrawn':
      return state.phase === 'open' ? evolveCourse(state, at, event) : state;
  }
}
