import type { Indexed } from './indexed.ts';
import type { Speech } from './speech.ts';

/** Whom people have not met and may share a table with: what bounds on repeats are counted from. */
export interface Unmet {
  /** Whether only plans count where every table has a language in common. */
  readonly languageKept: boolean;
  /** 1 for each host. */
  readonly isHost: Uint8Array;
  /** New partners left to each person, hosts and others apart; hosts never meet each other. */
  readonly hosts: Int32Array;
  readonly guests: Int32Array;
  /** Languages that somebody speaks alone; none where they need not be kept. */
  readonly languages: readonly RareLanguage[];
}

export interface RareLanguage {
  readonly language: number;
  /** Who speaks it, and of them who speaks nothing else. */
  readonly speakers: number;
  readonly alone: number;
  /** Pairs of its speakers who have not met. */
  readonly pairs: number;
}

/** Wishes to be kept apart are left out, so that no figure tells of them. */
export function unmetOf(indexed: Indexed, languageKept: boolean): Unmet {
  const { people, speech, met } = indexed;
  const isHost = new Uint8Array(people);
  for (const host of indexed.hosts) isHost[host] = 1;
  const mayTalk = (group: number, other: number) => !languageKept || speech.understand(group, other);
  const groupOf = (person: number) => speech.groupOf[person] as number;
  const hostsReached = speech.reach.map((_, group) => indexed.hosts.filter((host) => mayTalk(group, groupOf(host))).length);
  const hosts = new Int32Array(people);
  const guests = new Int32Array(people);
  for (let person = 0; person < people; person++) {
    const group = groupOf(person);
    const [others, reached] = [(languageKept ? (speech.reach[group] as number) : people) - 1, hostsReached[group] as number];
    let hostsLeft = reached - (isHost[person] === 1 && mayTalk(group, group) ? 1 : 0);
    let guestsLeft = others - hostsLeft;
    met.forEach(person, (other) => {
      if (!mayTalk(group, groupOf(other))) return;
      if (isHost[other] === 1) hostsLeft--;
      else guestsLeft--;
    });
    hosts[person] = isHost[person] === 1 ? 0 : hostsLeft;
    guests[person] = guestsLeft;
  }
  const languages = languageKept ? [...Array(speech.languages).keys()].flatMap((language) => rare(indexed, language) ?? []) : [];
  return { languageKept, isHost, hosts, guests, languages };
}

/** Speakers of a language beyond whom it is not counted: in twenty rounds of eights one meets 140. A bound that says less still holds. */
const mostRare = 300;

function rare({ people, speech, met, hosts }: Indexed, language: number): RareLanguage | null {
  let spoken = 0;
  for (let person = 0; person < people; person++) if (mayFollow(speech, person, language)) spoken++;
  if (spoken > mostRare) return null;
  const speakers = [...Array(people).keys()].filter((person) => mayFollow(speech, person, language));
  const alone = speakers.filter((person) => speaksAlone(speech, person, language)).length;
  if (alone === 0) return null;
  let pairs = (speakers.length * (speakers.length - 1)) / 2;
  for (const person of speakers) {
    met.forEach(person, (other) => {
      if (other < person && mayFollow(speech, other, language)) pairs--;
    });
  }
  // Hosts never meet each other: those pairs go, but for what went already as they met before.
  const hosting = new Set(hosts.filter((host) => mayFollow(speech, host, language)));
  pairs -= (hosting.size * (hosting.size - 1)) / 2;
  for (const host of hosting) {
    met.forEach(host, (other) => {
      if (other < host && hosting.has(other)) pairs++;
    });
  }
  return { language, speakers: speakers.length, alone, pairs };
}

/** Whether somebody can sit at a table that speaks a language. */
function mayFollow({ groupOf, languages, speaks }: Speech, person: number, language: number): boolean {
  const group = groupOf[person] as number;
  return group === 0 || speaks[group * languages + language] === 1;
}

/** Whether a language is the only one that somebody can talk in here. */
export function speaksAlone(speech: Speech, person: number, language: number): boolean {
  return mayFollow(speech, person, language) && speech.spokenBy(speech.groupOf[person] as number) === 1;
}
