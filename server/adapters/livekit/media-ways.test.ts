import { expect, test } from 'vitest';
import { foreignWays, ownWays } from './media-ways.ts';

test('our own media server tells its address and ports, TCP only where it has it', () => {
  expect(ownWays({ mediaUdp: 7882, mediaTcp: 7881 }, '203.0.113.7')).toEqual([
    { carries: 'udp', protocol: 'udp', host: '203.0.113.7', ports: '7882', usual: false },
    { carries: 'tcp', protocol: 'tcp', host: '203.0.113.7', ports: '7881', usual: false },
  ]);
  expect(ownWays({ mediaUdp: 41_000, mediaTcp: 0 }, null)).toMatchObject([{ host: '127.0.0.1', ports: '41000' }]);
});

test('of a media server of somebody else the usual ports are told as such, and its relays as it tells them', () => {
  const relays = [
    'turn:turn.example.org:3478?transport=udp',
    'turns:turn.example.org:443?transport=tcp',
    'turns:[2001:db8::1]',
    'stun:x:1',
  ];
  expect(foreignWays(new URL('wss://media.example.org:8443/x'), relays)).toEqual([
    { carries: 'udp', protocol: 'udp', host: 'media.example.org', ports: '50000–60000', usual: true },
    { carries: 'tcp', protocol: 'tcp', host: 'media.example.org', ports: '7881', usual: true },
    { carries: 'relay', protocol: 'udp', host: 'turn.example.org', ports: '3478', usual: false },
    { carries: 'relay', protocol: 'tcp', host: 'turn.example.org', ports: '443', usual: false },
    { carries: 'relay', protocol: 'tcp', host: '[2001:db8::1]', ports: '5349', usual: false },
  ]);
});
