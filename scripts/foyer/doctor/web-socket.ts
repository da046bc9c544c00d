import { randomBytes } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { about, reasonOf, type Finding } from './finding.ts';

const answerWithin = 5000;

/** Whether a WebSocket comes through, by which everything that happens in a gathering goes. */
export async function lookAtWebSocket(base: string): Promise<Finding> {
  const finding = about('WebSocket');
  try {
    const status = await upgrade(base);
    if (status === 101) return finding('ok', 'WebSockets come through.');
    if (status === 400 || status === 403)
      return finding('wrong', `Foyer refuses pages of ${base} (${status}): set FOYER_PUBLIC_URL to the address that people use.`);
    return finding('wrong', `WebSockets do not come through ${base} (${status}): let the proxy pass Upgrade and Connection on.`);
  } catch (error) {
    return finding('wrong', `WebSockets do not come through ${base} (${reasonOf(error)}): let the proxy pass Upgrade and Connection on.`);
  }
}

/** The status that the handshake of a page's WebSocket is answered with. */
function upgrade(base: string): Promise<number> {
  const send = base.startsWith('https:') ? secure : plain;
  return new Promise((resolve, reject) => {
    const request = send(`${base}/socket.io/?EIO=4&transport=websocket`, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        Origin: base,
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      },
      timeout: answerWithin,
    });
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
    request.end();
  });
}
