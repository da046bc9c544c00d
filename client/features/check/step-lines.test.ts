import { expect, it } from 'vitest';
import { nothingFound } from '#client/media/probe/probe-connection.ts';
import { blanksOf, stepLines } from './step-lines.ts';
import type { DeviceFindings } from './step-lines.ts';
import type { Findings } from './verdict.ts';

const devices: DeviceFindings = { microphone: 'on', camera: 'in_use', tried: true, speaker: 'silent' };
const begun: Findings = { browser: 'fit', signalling: 'open', probe: 'given', connection: nothingFound, done: false };
const done: Findings = {
  ...begun,
  done: true,
  connection: {
    ...nothingFound,
    ways: { udp: 'open', tcp: 'shut', relay: 'not_set_up' },
    used: 'udp',
    figures: { roundTrip: 24.4, loss: 0.0214, bits: null },
  },
};
const said = (findings: Findings | null, of: DeviceFindings = devices) =>
  Object.fromEntries(stepLines('fit', of, findings).map(({ step, look, word }) => [step, `${look} ${word}`]));

it('every point says what came of it', () => {
  expect(said(done)).toEqual({
    browser: 'good word.fit',
    microphone: 'good word.works',
    camera: 'bad word.in_use',
    speaker: 'bad word.silent',
    signalling: 'good word.open',
    udp: 'good word.open',
    tcp: 'none word.spare',
    relay: 'none word.notSetUp',
    roundTrip: 'good word.ms',
    loss: 'fair word.percent',
    bits: 'none word.unknown',
  });
});

it('before it was tried a point says so, and while it is tried that it is', () => {
  const untouched: DeviceFindings = { microphone: 'off', camera: 'off', tried: false, speaker: null };
  expect(said(null, untouched)).toMatchObject({ microphone: 'none word.untried', speaker: 'none word.untried', udp: 'none word.untried' });
  expect(said({ ...begun, signalling: null, probe: null })).toMatchObject({ signalling: 'trying word.trying', udp: 'trying word.trying' });
  expect(said(begun)).toMatchObject({ signalling: 'good word.open', tcp: 'trying word.trying', loss: 'trying word.trying' });
});

it('what was not tried in the end is not claimed to be shut', () => {
  expect(said({ ...begun, probe: 'no_media', done: true })).toMatchObject({ udp: 'none word.unknown', loss: 'none word.unknown' });
});

it('a fallback that is shut alarms only where it is needed', () => {
  const { connection } = done;
  const without = { ...done, connection: { ...connection, ways: { ...connection.ways, udp: 'shut' as const }, used: null } };
  expect(said(without)).toMatchObject({ udp: 'bad word.shut', tcp: 'bad word.shut' });
});

it('figures are told as people read them', () => {
  const figures = stepLines('fit', devices, {
    ...done,
    connection: { ...done.connection, figures: { roundTrip: 24.4, loss: 0.0214, bits: 1_234_567 } },
  });
  expect(figures.slice(-3).map((line) => blanksOf(line, String)['figure'])).toEqual(['24', '2.1', '1230']);
});
