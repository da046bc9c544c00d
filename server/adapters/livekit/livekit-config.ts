import { networkInterfaces } from 'node:os';
import { isIPv6 } from 'node:net';
import { webhookEvents } from './webhook-reader.ts';

export interface LiveKitPorts {
  /** Signalling and API, on 127.0.0.1. */
  readonly signalling: number;
  readonly mediaUdp: number;
  /** 0: no media over TCP. */
  readonly mediaTcp: number;
}

export interface LiveKitConfig {
  readonly ports: LiveKitPorts;
  readonly mediaIp: string | null;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Null: nobody is told what happens in the media rooms. */
  readonly webhookUrl: string | null;
}

const loopback = '127.0.0.1';
/** Of STUN by convention; nothing answers there unless the host has a server of its own. Firefox joins nothing where a port is on its list of blocked ones, as 9 is. */
const stunPort = 3478;

/** The configuration file of an embedded livekit-server, as JSON, which its YAML parser reads. */
export function liveKitConfig({ ports, mediaIp, apiKey, apiSecret, webhookUrl }: LiveKitConfig): string {
  const nodeIp = mediaIp ?? loopback;
  const host = isIPv6(nodeIp) ? `[${nodeIp}]` : nodeIp;
  const config = {
    port: ports.signalling,
    bind_addresses: [loopback],
    rtc: {
      udp_port: ports.mediaUdp,
      tcp_port: ports.mediaTcp,
      use_external_ip: false,
      node_ip: nodeIp,
      // Without one, LiveKit tells every browser to ask STUN servers of Google and Twilio for its address. Nobody needs them here.
      // Not the media port: Chromium takes whatever comes from a STUN server's address for its answer, media included.
      stun_servers: [`${host}:${stunPort}`],
      ...(mediaIp === null ? onlyThisMachine() : onlyAddress(mediaIp)),
    },
    keys: { [apiKey]: apiSecret },
    room: { auto_create: false, empty_timeout: 120, departure_timeout: 60, max_participants: 12, enable_remote_unmute: false },
    limit: { max_metadata_size: 4096, max_attributes_size: 4096, subscription_limit_audio: 24, subscription_limit_video: 16 },
    ...(webhookUrl === null ? {} : { webhook: { api_key: apiKey, urls: [webhookUrl], filter_params: { include_events: webhookEvents } } }),
    logging: { level: 'warn', json: true, pion_level: 'error' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Loopback has to be named twice, or 127.0.0.1 gets no UDP. */
function onlyThisMachine(): object {
  const names = addresses().filter(({ address }) => address === loopback);
  return { enable_loopback_candidate: true, interfaces: { includes: names.map(({ name }) => name) } };
}

/** An address of this machine is bound alone; one that a router or cloud forwards to us can be bound by any interface. */
function onlyAddress(mediaIp: string): object {
  const ours = addresses().some(({ address }) => address === mediaIp);
  return ours ? { ips: { includes: [`${mediaIp}/${isIPv6(mediaIp) ? 128 : 32}`] } } : {};
}

function addresses(): { name: string; address: string }[] {
  return Object.entries(networkInterfaces()).flatMap(([name, list]) => (list ?? []).map(({ address }) => ({ name, address })));
}
