import type { Envelope } from '../commands.ts';
import { accept, type Decision, type World } from '../decision.ts';
import { deadlinesOf } from '../deadlines.ts';
import { nextOf } from '../next-of.ts';
import { standing } from '../select.ts';
import type { Open } from '../state.ts';
import { promise, ring } from './bell.ts';
import { heal, healTable } from './heal.ts';
import { greedyPlan } from './plan.ts';
import { lapseOffers } from './seat-offers.ts';

/** What happens by itself. A deadline that is not, or no longer, due comes to nothing: whoever fires it first wins. */
export function decideOnDeadline(world: World, key: string, envelope: Envelope): Decision {
  const { state } = world;
  const due = deadlinesOf(state)[key];
  if (due === undefined || due > envelope.at) return accept();
  if (key === 'doors') return accept([{ type: 'DoorsOpened', data: {} }]);
  if (key === 'removal') return accept([{ type: 'GatheringRemoved', data: {} }]);
  if (key === 'retention') return accept([{ type: 'PersonalDataErased', data: {} }]);
  if (state.phase !== 'open') return accept();
  const [what = '', id = ''] = key.split(':');
  return fire({ state, personal: world.personal }, what, id, envelope);
}

function fire(world: World<Open>, what: string, id: string, envelope: Envelope): Decision {
  const { course, held, about } = world.state;
  const { coming } = course;
  switch (what) {
    case 'announce':
      return accept([{ type: 'ChangeAnnounced', data: { to: nextOf(about, standing(course, held)) } }]);
    case 'promise':
      return coming === null ? accept() : promise(coming.to, envelope);
    case 'greedy':
      return greedyPlan(world, envelope);
    case 'show':
      return accept([{ type: 'PlanShown', data: {} }]);
    case 'bell':
      return coming === null ? accept() : ring(world, coming.to, envelope);
    case 'heal':
      return heal(world, envelope);
    case 'lone':
      return healTable(world, id);
    case 'media':
      return accept([{ type: 'MediaRoomChanged', data: { table: id } }]);
    case 'offers':
      return lapseOffers(world.state, id, envelope.at);
    case 'abandoned':
      return accept([{ type: 'GatheringEnded', data: {} }]);
    case 'gone':
      return accept([{ type: 'PersonWentAway', data: { person: id, cause: 'dropped' } }]);
    default:
      return accept();
  }
}
