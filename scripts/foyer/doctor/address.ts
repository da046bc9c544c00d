import { connect, type PeerCertificate } from 'node:tls';
import { about, reasonOf, type Finding } from './finding.ts';

const answerWithin = 5000;
const day = 86_400_000;
/** Days a certificate should be good for still: those of most proxies are renewed a month before. */
const enoughDays = 14;
/** Seconds. */
const clockMayDiffer = 10;

/** Whether people reach Foyer by this address, and by a clock that goes right. */
export async function lookAtAddress(base: string): Promise<Finding[]> {
  const [address, clock] = [about('address'), about('clock')];
  const before = Date.now();
  let response: Response;
  try {
    response = await fetch(`${base}/livez`, { signal: AbortSignal.timeout(answerWithin), redirect: 'manual' });
  } catch (error) {
    return [
      address('wrong', `${base} does not answer (${reasonOf(error)}): see that Foyer runs, and that the name and the proxy lead to it.`),
    ];
  }
  const after = Date.now();
  const text = await response.text();
  if (response.status !== 200 || text !== 'ok')
    return [address('wrong', `Somebody else answers at ${base} (${response.status}): see where the name and the proxy lead.`)];
  const ready = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(answerWithin) });
  const why = await ready.text();
  const skew = (Date.parse(response.headers.get('date') ?? '') + 500 - (before + after) / 2) / 1000;
  return [
    ready.ok ? address('ok', `Foyer answers at ${base}.`) : address('wrong', `Foyer answers at ${base}, and takes nothing: ${why}.`),
    Number.isNaN(skew) || Math.abs(skew) < clockMayDiffer
      ? clock('ok', `The clock at ${base} goes with this machine’s.`)
      : clock(
          'wrong',
          `The clock at ${base} is ${Math.round(Math.abs(skew))} s ${skew > 0 ? 'ahead of' : 'behind'} this machine's: set both by NTP.`,
        ),
  ];
}

/** Whether browsers trust the certificate, and for how long. `ca`: whom to trust besides. `now`: epoch milliseconds. */
export async function lookAtTls(
  base: string,
  { ca, now = Date.now() }: { readonly ca?: string; readonly now?: number } = {},
): Promise<Finding> {
  const finding = about('TLS');
  const { protocol, hostname, port } = new URL(base);
  if (protocol !== 'https:') return finding('note', `${base} has no TLS: browsers give camera and microphone on this machine alone.`);
  try {
    const { valid_to: until } = await certificateOf(hostname, Number(port || 443), ca);
    const days = Math.floor((Date.parse(until) - now) / day);
    if (days < enoughDays) return finding('wrong', `The certificate of ${hostname} ends in ${days} days: see why it is not renewed.`);
    return finding('ok', `The certificate of ${hostname} is trusted and good for ${days} days.`);
  } catch (error) {
    return finding('wrong', `Browsers do not trust ${hostname} (${reasonOf(error)}): give the proxy a certificate for this name.`);
  }
}

function certificateOf(host: string, port: number, ca: string | undefined): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, ...(ca === undefined ? {} : { ca }), timeout: answerWithin }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.on('error', reject);
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
  });
}
