import { expect, it } from 'vitest';
import { figuresOf } from './line-figures.ts';
import type { LineSample } from './line-sample.ts';
import { readSample } from './line-sample.ts';

const pair = { id: 'p', type: 'candidate-pair', localCandidateId: 'l', remoteCandidateId: 'r', currentRoundTripTime: 0.024 };
const there = { id: 'r', type: 'remote-candidate', candidateType: 'host', protocol: 'udp', address: '203.0.113.7', port: 7882 };
const here = { id: 'l', type: 'local-candidate', candidateType: 'host', protocol: 'udp' };
const transport = { id: 't', type: 'transport', selectedCandidatePairId: 'p' };
const sent = { id: 'o', type: 'outbound-rtp', packetsSent: 100, bytesSent: 9000, timestamp: 5000 };
const received = { id: 'i', type: 'remote-inbound-rtp', packetsLost: 3, roundTripTime: 0.03 };

it('reads the way, the figures and where it goes from the statistics of Chromium', () => {
  const wide = { ...pair, availableOutgoingBitrate: 1_200_000 };
  expect(readSample([transport, { id: 'x', type: 'candidate-pair' }, wide, here, there, sent, sent, received])).toEqual({
    way: 'udp',
    to: '203.0.113.7:7882',
    roundTrip: 24,
    packetsSent: 100,
    packetsLost: 3,
    bytesSent: 9000,
    available: 1_200_000,
    at: 5000,
  });
});

it('finds the pair of Firefox, which names none, and takes the round trip of RTCP where there is no other', () => {
  const { currentRoundTripTime: _, ...bare } = pair;
  expect(readSample([{ ...bare, nominated: true, state: 'succeeded' }, here, there, sent, received])).toMatchObject({
    way: 'udp',
    roundTrip: 30,
    available: null,
  });
});

it('tells TCP and relays apart', () => {
  expect(readSample([transport, pair, { ...here, protocol: 'tcp' }, there])?.way).toBe('tcp');
  expect(readSample([transport, pair, { ...here, candidateType: 'relay', protocol: 'udp' }, there])?.way).toBe('relay');
});

it('says nothing while no way has been chosen', () => {
  expect(readSample([{ id: 't', type: 'transport' }, pair, here, there, sent])).toBeNull();
  expect(readSample([])).toBeNull();
});

const sample = (at: number, more: Partial<LineSample>): LineSample => ({
  way: 'udp',
  to: 'x:1',
  roundTrip: 20,
  packetsSent: 0,
  packetsLost: 0,
  bytesSent: 0,
  available: null,
  at,
  ...more,
});

it('the figures are those between the first and the last sample, and the round trip is the middle one', () => {
  const samples = [
    sample(1000, { packetsSent: 100, packetsLost: 8, bytesSent: 10_000, roundTrip: 300 }),
    sample(2000, { packetsSent: 150, packetsLost: 9, bytesSent: 60_000, roundTrip: 20 }),
    sample(3000, { packetsSent: 200, packetsLost: 10, bytesSent: 110_000, roundTrip: 30 }),
  ];
  expect(figuresOf(samples)).toEqual({ roundTrip: 30, loss: 0.02, bits: 400_000 });
  expect(figuresOf(samples.map((each) => ({ ...each, available: 900_000 }))).bits).toBe(900_000);
  expect(figuresOf([])).toEqual({ roundTrip: null, loss: null, bits: null });
});
