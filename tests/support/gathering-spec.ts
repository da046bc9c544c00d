import type { Actor, Command, Envelope } from '#shared/gathering/commands.ts';
import { decide, freshNeeded } from '#shared/gathering/decide.ts';
import { after, type World } from '#shared/gathering/decision.ts';
import { deadlinesOf } from '#shared/gathering/deadlines.ts';
import type { GatheringEvent } from '#shared/gathering/events.ts';
import type { About } from '#shared/gathering/about.ts';
import type { ContactCard } from '#shared/gathering/contacts.ts';
import type { Invitee, Profile } from '#shared/gathering/people.ts';
import { noPersonal } from '#shared/gathering/personal.ts';
import type { Refusal } from '#shared/gathering/refusals.ts';
import { noGathering, type Open } from '#shared/gathering/state.ts';

export const startsAt = Date.UTC(2026, 5, 8, 12, 0, 0);

export const someAbout: About = {
  title: { en: 'Urban safety coffee break', fr: 'Pause-café de la sécurité urbaine' },
  organisedBy: 'Efus, CMNCP',
  responsible: 'Efus',
  startsAt,
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  themes: [
    { id: 'methods', name: { en: 'Methods', fr: 'Méthodes' } },
    { id: 'polarisation', name: { en: 'Polarisation', fr: 'Polarisation' } },
  ],
  questions: [
    { id: 'challenges', text: { en: 'What is hardest?', fr: 'Qu’est-ce qui est le plus dur ?' } },
    { id: 'work', text: { en: 'What do you work on?', fr: 'À quoi travaillez-vous ?' } },
  ],
  programme: [
    { kind: 'hall', seconds: 600, topicTables: ['methods', 'polarisation'] },
    { kind: 'mixing', rounds: 2, seconds: 600, tableSize: 4, questions: ['challenges', 'work'] },
    { kind: 'hall', seconds: 300, topicTables: [] },
  ],
  door: 'open',
  tablesBy: 'anyone',
  retentionDays: 90,
  rehearsal: false,
  chathamHouse: false,
  attendanceList: false,
};

export const profileOf = (name: string, more: Partial<Profile> = {}): Profile => ({
  name,
  organisation: '',
  languages: ['en'],
  topics: [],
  ...more,
});

export const contactCardOf = (name: string, more: Partial<ContactCard> = {}): ContactCard => ({
  name,
  organisation: '',
  role: '',
  mail: '',
  telephone: '',
  link: '',
  line: '',
  ...more,
});

export const inviteeOf = (
  name: string,
  { profile, ...more }: Partial<Omit<Invitee, 'profile'>> & { readonly profile?: Partial<Profile> } = {},
): Invitee => ({
  profile: profileOf(name, profile),
  mail: '',
  role: 'participant',
  firstTimer: false,
  apart: [],
  ...more,
});

const system: Actor = { kind: 'system' };
export const participant = (id: string): Actor => ({ kind: 'person', id, role: 'participant' });
export const visitor = (id: string): Actor => ({ kind: 'person', id, role: 'visitor' });
export const organiser: Actor = { kind: 'person', id: 'olga', role: 'organiser' };

/** A gathering driven by commands, with a clock that only the test moves and ids that count up. */
export class Story {
  world: World = { state: noGathering, personal: noPersonal };
  now = startsAt - 3600_000;
  log: GatheringEvent[] = [];
  #ids = 0;

  constructor(about: Partial<About> = {}) {
    this.system({ type: 'create', about: { ...someAbout, ...about }, organiser: 'olga', profile: profileOf('Olga') });
  }

  /** Performs a command that must be accepted; returns what happened. */
  do(actor: Actor, command: Command): readonly GatheringEvent[] {
    const decision = this.decide(actor, command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`);
    this.world = after(this.world, { at: this.now }, decision);
    this.log.push(...decision.events);
    return decision.events;
  }
  system(command: Command): readonly GatheringEvent[] {
    return this.do(system, command);
  }
  organiser(command: Command): readonly GatheringEvent[] {
    return this.do(organiser, command);
  }
  person(id: string, command: Command): readonly GatheringEvent[] {
    return this.do(participant(id), command);
  }
  /** The code a command is refused with; fails when it is accepted. */
  refusal(actor: Actor, command: Command): Refusal {
    const decision = this.decide(actor, command);
    if (decision.ok) throw new Error(`${command.type} was accepted`);
    return decision.code;
  }
  decide(actor: Actor, command: Command) {
    const fresh = Array.from({ length: freshNeeded(this.world, command) }, () => `id-${++this.#ids}`);
    const envelope: Envelope = { at: this.now, actor, node: 'node-1', fresh };
    return decide(this.world, command, envelope);
  }
  arrive(...ids: string[]): this {
    for (const id of ids) this.person(id, { type: 'arrive', profile: profileOf(id), mode: 'full' });
    return this;
  }
  /** Doors open and the programme runs. */
  begin(...ids: string[]): this {
    this.organiser({ type: 'open_doors' });
    this.arrive(...ids);
    return this.goTo(startsAt);
  }
  /** Lets time pass; every deadline on the way fires at its time. */
  goTo(at: number): this {
    for (;;) {
      const next = Object.entries(deadlinesOf(this.world.state)).sort((a, b) => a[1] - b[1])[0];
      if (next === undefined || next[1] > at) break;
      this.now = Math.max(this.now, next[1]);
      const { length } = this.log;
      this.system({ type: 'deadline', key: next[0] });
      if (this.log.length === length) throw new Error(`deadline ${next[0]} came to nothing`);
    }
    this.now = Math.max(this.now, at);
    return this;
  }
  after(seconds: number): this {
    return this.goTo(this.now + seconds * 1000);
  }
  get about(): About {
    if (this.world.state.phase === 'none') throw new Error('there is no gathering');
    return this.world.state.about;
  }
  get open(): Open {
    if (this.world.state.phase !== 'open') throw new Error(`the gathering is ${this.world.state.phase}`);
    return this.world.state;
  }
  /** The round tables with who sits there. */
  get groups(): string[][] {
    const tables = Object.values(this.open.tables).filter(({ kind }) => kind === 'round');
    return tables.map(({ id }) => this.at(id));
  }
  at(table: string): string[] {
    return Object.values(this.open.people)
      .filter(({ place }) => place.kind === 'table' && place.table === table)
      .map(({ id }) => id)
      .sort();
  }
  tableOf(id: string): string | null {
    const place = this.open.people[id]?.place;
    return place?.kind === 'table' ? place.table : null;
  }
}
