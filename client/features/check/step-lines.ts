import type { SourceState } from '#client/media/capture/capture-state.ts';
import type { Way } from '#client/media/probe/line-sample.ts';
import type { Blanks } from '#client/i18n/translate.ts';
import type { TextKey } from '#client/i18n/text-keys.ts';
import type { WayFinding } from '#client/media/probe/probe-connection.ts';
import { bits, loss, roundTrip } from './verdict.ts';
import type { Findings } from './verdict.ts';

export type Look = 'good' | 'fair' | 'bad' | 'none' | 'trying';

type Step = 'browser' | 'microphone' | 'camera' | 'speaker' | 'signalling' | Way | 'roundTrip' | 'loss' | 'bits';

/** One point of the check: how it looks, and its word. */
export interface StepLine {
  readonly step: Step;
  readonly look: Look;
  readonly word: Extract<TextKey<'check'>, `word.${string}`>;
  /** For the word's blank, as a bare figure. */
  readonly figure?: number;
}

/** What came of camera, microphone and speaker. */
export interface DeviceFindings {
  readonly microphone: SourceState['state'];
  readonly camera: SourceState['state'];
  /** Anything was asked of the browser. */
  readonly tried: boolean;
  readonly speaker: 'heard' | 'silent' | null;
}

type Said = Omit<StepLine, 'step'>;

const untried: Said = { look: 'none', word: 'word.untried' };
const trying: Said = { look: 'trying', word: 'word.trying' };

/** Every point in the order in which it is tried. `findings` is null before the connection was. */
export function stepLines(browser: Findings['browser'], devices: DeviceFindings, findings: Findings | null): readonly StepLine[] {
  const line = (step: Step, said: Said): StepLine => ({ step, ...said });
  const { microphone, camera, tried, speaker } = devices;
  return [
    line('browser', browserSaid(browser)),
    line('microphone', sourceSaid(microphone, tried)),
    line('camera', sourceSaid(camera, tried)),
    line('speaker', speaker === null ? untried : { look: speaker === 'heard' ? 'good' : 'bad', word: `word.${speaker}` }),
    line('signalling', findings === null ? untried : signallingSaid(findings)),
    ...(['udp', 'tcp', 'relay'] as const).map((way) => line(way, findings === null ? untried : waySaid(way, findings))),
    ...figureLines(findings),
  ];
}

function browserSaid(browser: Findings['browser']): Said {
  if (browser === 'fit') return { look: 'good', word: 'word.fit' };
  return { look: 'bad', word: browser === 'too_old' ? 'word.tooOld' : 'word.insecure' };
}

function sourceSaid(state: SourceState['state'], tried: boolean): Said {
  if (state === 'on') return { look: 'good', word: 'word.works' };
  if (state === 'off') return tried ? { look: 'none', word: 'word.off' } : untried;
  return { look: 'bad', word: `word.${state}` };
}

function signallingSaid({ signalling }: Findings): Said {
  if (signalling === null) return trying;
  return signalling === 'open' ? { look: 'good', word: 'word.open' } : { look: 'bad', word: 'word.shut' };
}

function waySaid(way: Way, { connection: { ways, used }, done, signalling, probe }: Findings): Said {
  const said: Readonly<Record<WayFinding, Said>> = {
    open: { look: 'good', word: 'word.open' },
    // What is only a fallback worries nobody while UDP is open.
    shut: way !== 'udp' && used === 'udp' ? { look: 'none', word: 'word.spare' } : { look: 'bad', word: 'word.shut' },
    not_set_up: { look: 'none', word: 'word.notSetUp' },
    unknown: done || (probe !== null && probe !== 'given') || signalling === 'shut' ? { look: 'none', word: 'word.unknown' } : trying,
  };
  return said[ways[way]];
}

function figureLines(findings: Findings | null): StepLine[] {
  const figures = findings?.connection.figures ?? null;
  const wait = findings === null ? untried : findings.done ? ({ look: 'none', word: 'word.unknown' } as const) : trying;
  const line = (step: Step, figure: number | null, look: (figure: number) => Look, word: StepLine['word']): StepLine => {
    if (figures === null) return { step, ...wait };
    return figure === null ? { step, look: 'none', word: 'word.unknown' } : { step, look: look(figure), word, figure };
  };
  return [
    line('roundTrip', figures?.roundTrip ?? null, (ms) => graded(ms, roundTrip.good, roundTrip.talkable), 'word.ms'),
    line('loss', figures?.loss ?? null, (lost) => graded(lost, loss.good, loss.bearable), 'word.percent'),
    line('bits', figures?.bits ?? null, (available) => graded(-available, -bits.good, -bits.bearable), 'word.kilobits'),
  ];
}

const graded = (figure: number, good: number, fair: number): Look => (figure <= good ? 'good' : figure <= fair ? 'fair' : 'bad');

/** The blank of a line's word, as people read it. */
export function blanksOf({ word, figure = 0 }: StepLine, number: (value: number) => string): Blanks {
  if (word === 'word.percent') return { figure: number(Math.round(figure * 1000) / 10) };
  if (word === 'word.kilobits') return { figure: number(Math.round(figure / 10_000) * 10) };
  return { figure: number(Math.round(figure)) };
}
