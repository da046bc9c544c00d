import { Encoder, PacketType, type Packet } from 'socket.io-parser';
import { expect, it } from 'vitest';
import { JsonEncoder } from './json-encoder.ts';

const packets: Packet[] = [
  { type: PacketType.CONNECT, nsp: '/', data: { sid: 'a' } },
  { type: PacketType.CONNECT_ERROR, nsp: '/', data: { message: 'no_session', data: { code: 'no_session' } } },
  { type: PacketType.DISCONNECT, nsp: '/' },
  {
    type: PacketType.EVENT,
    nsp: '/',
    data: ['view', { scope: 'hall', version: 3, from: null, view: { title: 'é "quoted" 🪑', no: undefined } }],
  },
  { type: PacketType.EVENT, nsp: '/', data: ['elsewhere'] },
  { type: PacketType.EVENT, nsp: '/', data: ['tickets', [{ url: '/livekit' }]] },
  { type: PacketType.EVENT, nsp: '/more', data: ['a', null], id: 3 },
  { type: PacketType.EVENT, nsp: '/', data: ['a', { b: 1 }, 2] },
  { type: PacketType.ACK, nsp: '/', data: [{ ok: true, version: 7 }], id: 0 },
];

it('writes what Socket.IO writes', () => {
  const ours = new JsonEncoder();
  for (const packet of packets) expect(ours.encode(packet)).toEqual(new Encoder().encode({ ...packet }));
});

it('makes a message into text once, however many it goes to', () => {
  let made = 0;
  const message = { toJSON: () => ({ made: ++made }) };
  const encoder = new JsonEncoder();
  const packet = { type: PacketType.EVENT, nsp: '/', data: ['view', message] };
  expect([1, 2, 3].map(() => encoder.encode(packet))).toEqual([1, 2, 3].map(() => ['2["view",{"made":1}]']));
});
