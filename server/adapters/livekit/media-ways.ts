import type { OpenWay } from '#shared/contract/check.ts';
import type { LiveKitPorts } from './livekit-config.ts';

/** Where sound and picture of our own livekit-server go. */
export function ownWays(ports: Pick<LiveKitPorts, 'mediaUdp' | 'mediaTcp'>, mediaIp: string | null): OpenWay[] {
  const host = mediaIp ?? '127.0.0.1';
  const udp: OpenWay = { carries: 'udp', protocol: 'udp', host, ports: String(ports.mediaUdp), usual: false };
  return ports.mediaTcp === 0 ? [udp] : [udp, { ...udp, carries: 'tcp', protocol: 'tcp', ports: String(ports.mediaTcp) }];
}

/** Where those of a LiveKit server of somebody else usually go; it tells nobody its ports. `relays` as it tells browsers. */
export function foreignWays({ hostname: host }: URL, relays: readonly string[]): OpenWay[] {
  return [
    { carries: 'udp', protocol: 'udp', host, ports: '50000–60000', usual: true },
    { carries: 'tcp', protocol: 'tcp', host, ports: '7881', usual: true },
    ...relays.flatMap(relayWay),
  ];
}

/** `turn:host:port?transport=udp` or `turns:…` as a way; others are none. */
function relayWay(url: string): OpenWay[] {
  const [, scheme, host, port, transport] = /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  if (scheme === undefined || host === undefined) return [];
  const secure = scheme === 'turns';
  const protocol = transport === 'tcp' || (transport === undefined && secure) ? 'tcp' : 'udp';
  return [{ carries: 'relay', protocol, host, ports: port ?? (secure ? '5349' : '3478'), usual: false }];
}
