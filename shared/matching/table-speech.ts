import type { Speech } from './speech.ts';

/** How many people at each table do not speak its best language, kept up to date as people sit down and leave. */
export class TableSpeech {
  private readonly speech: Speech;
  /** Speakers of each language at each table, not counting who fits any. */
  private readonly speakers: Int32Array;
  /** People at each table who do not fit any. */
  private readonly picky: Int32Array;
  private readonly missed: Int32Array;

  constructor(speech: Speech, tables: number) {
    this.speech = speech;
    this.speakers = new Int32Array(tables * speech.languages);
    this.picky = new Int32Array(tables);
    this.missed = new Int32Array(tables);
  }

  sit(table: number, person: number): void {
    this.count(table, person, 1);
  }

  leave(table: number, person: number): void {
    this.count(table, person, -1);
  }

  missing(table: number): number {
    return this.missed[table] as number;
  }

  /** What `missing` would be with `leaver` replaced by `comer`; an index past the last person is nobody. */
  missingAfter(table: number, leaver: number, comer: number): number {
    return this.missingWith(table, this.groupOf(leaver), this.groupOf(comer));
  }

  private missingWith(table: number, without: number, withGroup: number): number {
    const { languages, speaks } = this.speech;
    const picky = (this.picky[table] as number) - (without > 0 ? 1 : 0) + (withGroup > 0 ? 1 : 0);
    if (picky < 2) return 0;
    let best = 1;
    for (let language = 0; language < languages; language++) {
      const known = (this.speakers[table * languages + language] as number) - (speaks[without * languages + language] as number);
      best = Math.max(best, known + (speaks[withGroup * languages + language] as number));
    }
    return picky - best;
  }

  private count(table: number, person: number, by: 1 | -1): void {
    const group = this.groupOf(person);
    if (group === 0) return;
    const { languages, speaks } = this.speech;
    this.picky[table] = (this.picky[table] as number) + by;
    for (let language = 0; language < languages; language++) {
      if (speaks[group * languages + language] === 1) {
        const at = table * languages + language;
        this.speakers[at] = (this.speakers[at] as number) + by;
      }
    }
    this.missed[table] = this.missingWith(table, 0, 0);
  }

  /** Nobody changes as little at a table as who fits any: both are group 0, which speaks nothing and counts for nothing. */
  private groupOf(person: number): number {
    return this.speech.groupOf[person] ?? 0;
  }
}
