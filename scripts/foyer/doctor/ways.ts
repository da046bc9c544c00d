import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { CheckAnswer, OpenWay } from '#shared/contract/check.ts';
import { about, reasonOf, type Finding } from './finding.ts';

const answerWithin = 3000;
/** What every message of STUN holds, RFC 8489. */
const magicCookie = 0x2112a442;

/** The ways that a running Foyer tells browsers of; null where it cannot be asked. */
export async function waysOf(base: string): Promise<CheckAnswer | null> {
  try {
    const response = await fetch(`${base}/api/check`, { signal: AbortSignal.timeout(answerWithin) });
    return response.ok ? ((await response.json()) as CheckAnswer) : null;
  } catch {
    return null;
  }
}

/** Where sound and pictures go, each way tried as far as it can be from here. `here`: the address is this machine's alone. */
export async function lookAtWays({ ways, media }: CheckAnswer, base: string): Promise<Finding[]> {
  if (!media) return [about('media')('wrong', 'There is no media server: tables have text and cards alone. Foyer said at its start why.')];
  const of = (carries: OpenWay['carries']) => ways.filter((way) => way.carries === carries);
  const [udp, tcp, relays] = await Promise.all([
    Promise.all(of('udp').map((way) => udpWay(way, base))),
    Promise.all(of('tcp').map(tcpWay)),
    Promise.all(of('relay').map(relayWay)),
  ]);
  const noTcp = about('media over TCP')('note', 'There is no way over TCP: who sits behind a firewall without UDP neither hears nor sees.');
  const noRelay = about('TURN')(
    'note',
    'There is no relay: who may reach port 443 alone neither hears nor sees; a LiveKit with TURN over TLS helps.',
  );
  return [...udp, ...(tcp.length === 0 ? [noTcp] : tcp), ...(relays.length === 0 ? [noRelay] : relays)];
}

/** A media server answers nobody over UDP whom it does not know: what can be told is that somebody listens. */
async function udpWay({ host, ports, usual }: OpenWay, base: string): Promise<Finding> {
  const finding = about('media over UDP');
  if (usual)
    return finding(
      'note',
      `Media go to UDP ${ports} of ${host} unless it is set otherwise: open ${base}/check on another machine to see that they arrive.`,
    );
  if (await isFree(Number(ports)))
    return finding('wrong', `Nothing listens on UDP ${ports} here: see whether the media server runs, and that ${host} is this machine.`);
  return finding('ok', `The media server holds UDP ${ports}; whether a firewall lets it through another machine tells, by ${base}/check.`);
}

async function tcpWay({ host, ports, usual }: OpenWay): Promise<Finding> {
  const finding = about('media over TCP');
  try {
    await reach(host, Number(ports));
    return finding('ok', `TCP ${ports} of ${host} answers.`);
  } catch (error) {
    const verdict = usual ? 'note' : 'wrong';
    return finding(
      verdict,
      `TCP ${ports} of ${host} does not answer (${reasonOf(error)}): open it in the firewall, for those who have no UDP.`,
    );
  }
}

async function relayWay({ host, ports, protocol }: OpenWay): Promise<Finding> {
  const finding = about('TURN');
  try {
    await (protocol === 'udp' ? askStun(host, Number(ports)) : reach(host, Number(ports)));
    return finding('ok', `The relay at ${host}, ${protocol.toUpperCase()} ${ports}, answers.`);
  } catch (error) {
    return finding(
      'wrong',
      `The relay at ${host}, ${protocol.toUpperCase()} ${ports}, does not answer (${reasonOf(error)}): start it, or open its port.`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, () => socket.close(() => resolve(true)));
  });
}

function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, timeout: answerWithin }, () => {
      socket.destroy();
      resolve();
    });
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
  });
}

/** Every TURN server answers the question for one's own address. */
function askStun(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const end = (error: Error | null): void => {
      clearTimeout(timer);
      socket.close();
      if (error === null) resolve();
      else reject(error);
    };
    const timer = setTimeout(() => end(new Error('no answer')), answerWithin);
    socket.once('error', end);
    socket.once('message', (message) => end(message.length >= 8 && message.readUInt32BE(4) === magicCookie ? null : new Error('no STUN')));
    const question = Buffer.alloc(20);
    question.writeUInt16BE(1, 0);
    question.writeUInt32BE(magicCookie, 4);
    randomBytes(12).copy(question, 8);
    socket.send(question, port, host.replace(/^\[|\]$/g, ''));
  });
}
