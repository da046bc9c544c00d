import type { SeriesActor, SeriesCommand, Tidings } from '#shared/series/commands.ts';
import { seriesDeadlines } from '#shared/series/deadlines.ts';
import { decideSeries, freshForSeries } from '#shared/series/decide.ts';
import { afterSeries, type SeriesWorld } from '#shared/series/decision.ts';
import type { SeriesEvent } from '#shared/series/events.ts';
import { noSeriesPersonal } from '#shared/series/personal.ts';
import { reactSeries, type SeriesEffect } from '#shared/series/react.ts';
import type { SeriesRefusal } from '#shared/series/refusals.ts';
import { noSeries } from '#shared/series/state.ts';
import { profileOf } from './gathering-spec.ts';

/** What a gathering tells of people who said yes; each is called as in the series that only counts ids. */
export const tidings = (gathering: string, told: Partial<Tidings> & { readonly people?: readonly string[] }): SeriesCommand => {
  const { people = [], ...rest } = told;
  return {
    type: 'hear',
    gathering,
    joined: people.map((person) => ({ person, details: { profile: profileOf(person), mail: `${person}@example.org` } })),
    left: [],
    erased: [],
    harvest: null,
    ...rest,
  };
};

/** A series driven by commands, with a clock that only the test moves and ids that count up. */
export class SeriesStory {
  world: SeriesWorld = { state: noSeries, personal: noSeriesPersonal };
  now = Date.UTC(2026, 9, 20);
  log: SeriesEvent[] = [];
  effects: SeriesEffect[] = [];
  #ids = 0;

  do(command: SeriesCommand, actor: SeriesActor = { kind: 'system' }): this {
    const decision = this.decide(command, actor);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`);
    const before = this.world;
    this.world = afterSeries(before, { at: this.now }, decision);
    this.effects.push(...reactSeries(before.state, this.world.state));
    this.log.push(...decision.events);
    return this;
  }
  refusal(command: SeriesCommand, actor: SeriesActor = { kind: 'system' }): SeriesRefusal {
    const decision = this.decide(command, actor);
    if (decision.ok) throw new Error(`${command.type} was accepted`);
    return decision.code;
  }
  decide(command: SeriesCommand, actor: SeriesActor) {
    const fresh = Array.from({ length: freshForSeries(this.world, command) }, () => `id-${++this.#ids}`);
    return decideSeries(this.world, command, { at: this.now, actor, fresh });
  }
  /** Lets time pass; every deadline on the way fires at its time. */
  goTo(at: number): this {
    for (;;) {
      const next = Object.entries(seriesDeadlines(this.world.state)).sort((a, b) => a[1] - b[1])[0];
      if (next === undefined || next[1] > at) break;
      this.now = Math.max(this.now, next[1]);
      this.do({ type: 'deadline', key: next[0] });
    }
    this.now = Math.max(this.now, at);
    return this;
  }
}
