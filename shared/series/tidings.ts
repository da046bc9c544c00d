import type { World } from '#shared/gathering/decision.ts';
import { saysYes } from '#shared/gathering/series.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { pairKey } from '#shared/gathering/state.ts';
import { gathered } from '#shared/gathering/view/gathered.ts';
import type { Tidings } from './commands.ts';

/** What a gathering tells its series, as it stands now; once its personal data are erased it tells nothing more of its harvest. */
export function tidingsOf({ state, personal }: World<Exclude<GatheringState, { phase: 'none' }>>, gathering: string): Tidings {
  const { consents, again } = state.series;
  const gone = state.phase === 'over' && state.erased;
  const left = Object.keys(consents).filter((person) =>
    gone ? consents[person] === false : !saysYes(state.series, person, personal.consent[person]),
  );
  const erased = Object.values(state.people).flatMap(({ id, role }) =>
    role === 'organiser' && (gone || personal.profile[id] === undefined) ? [id] : [],
  );
  const joined = Object.keys(consents).flatMap((person) => {
    const profile = personal.profile[person];
    const consent = personal.consent[person];
    // Whoever was carried over and said nothing here has nothing to tell, nor has whoever was not let in.
    return consents[person] !== true || state.people[person]?.standing !== 'admitted' || profile === undefined || consent === undefined
      ? []
      : [{ person, details: { profile, mail: consent.mail } }];
  });
  if (state.phase !== 'over' || state.erased)
    return { gathering, joined: state.phase === 'over' ? [] : joined, left, erased, harvest: null };
  const wishes = new Set(Object.entries(again).flatMap(([person, others]) => others.map((other) => `${person} ${other}`)));
  const pairs = [...wishes].map((wish) => wish.split(' ') as [string, string]);
  return {
    gathering,
    joined,
    left,
    erased,
    harvest: {
      met: Object.entries(state.met).map(([key, times]) => {
        const [a = '', b = ''] = key.split(' ');
        return { a, b, times };
      }),
      // One side alone is told to nobody.
      again: pairs.filter(([a, b]) => pairKey(a, b) === `${a} ${b}` && wishes.has(`${b} ${a}`)),
      notices: gathered({ state, personal }).counted.flatMap(({ id, kind, text }) =>
        kind === 'event' || kind === 'publication' || kind === 'need' ? [{ id, kind, text }] : [],
      ),
    },
  };
}
