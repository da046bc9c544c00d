import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { liveKitConfig } from './livekit-config.ts';

const ports = { signalling: 40_000, mediaUdp: 7882, mediaTcp: 7881 };
const keys = { apiKey: 'key', apiSecret: 'secret' };
const configOf = (mediaIp: string | null): unknown => JSON.parse(liveKitConfig({ ports, mediaIp, ...keys, webhookUrl: null }));
const loopbackName = Object.entries(networkInterfaces()).find(([, list]) => list?.some(({ address }) => address === '127.0.0.1'))?.[0];

test('signalling is on loopback, media rooms are never made by joining, and nobody is unmuted from afar', () => {
  for (const mediaIp of [null, '192.0.2.7']) {
    expect(configOf(mediaIp)).toMatchObject({
      port: 40_000,
      bind_addresses: ['127.0.0.1'],
      keys: { key: 'secret' },
      room: { auto_create: false, enable_remote_unmute: false },
    });
  }
});

test('without a media address, media stays on loopback', () => {
  expect(configOf(null)).toMatchObject({
    rtc: { node_ip: '127.0.0.1', enable_loopback_candidate: true, interfaces: { includes: [loopbackName] } },
  });
});

test('a media address that a router forwards to us may be bound by any interface', () => {
  const config = configOf('192.0.2.7');
  expect(config).toMatchObject({ rtc: { node_ip: '192.0.2.7', udp_port: 7882, tcp_port: 7881 } });
  expect(config).not.toHaveProperty('rtc.interfaces');
  expect(config).not.toHaveProperty('rtc.ips');
});

test('a media address of this machine is the only one bound', () => {
  expect(configOf('127.0.0.1')).toHaveProperty('rtc.ips', { includes: ['127.0.0.1/32'] });
});

test('no browser is sent to a STUN server of somebody else', () => {
  expect(configOf(null)).toHaveProperty('rtc.stun_servers', ['127.0.0.1:3478']);
  expect(configOf('192.0.2.7')).toHaveProperty('rtc.stun_servers', ['192.0.2.7:3478']);
  expect(configOf('2001:db8::7')).toHaveProperty('rtc.stun_servers', ['[2001:db8::7]:3478']);
});

test('it reports to us what we act on, signed with its own key, and to nobody where there is no address', () => {
  expect(configOf(null)).not.toHaveProperty('webhook');
  const webhookUrl = 'http://127.0.0.1:3000/hooks/livekit';
  expect(JSON.parse(liveKitConfig({ ports, mediaIp: null, ...keys, webhookUrl }))).toHaveProperty('webhook', {
    api_key: 'key',
    urls: [webhookUrl],
    filter_params: { include_events: ['participant_joined', 'room_finished'] },
  });
});
