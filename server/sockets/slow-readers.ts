import type { Socket } from 'socket.io';

/**
 * Closes a connection for which more than `most` bytes wait: whoever does not read holds memory of everybody else, even while
 * they answer heartbeats. Their page comes back by itself, to every view whole.
 */
export function cutOffWhoDoesNotRead(connection: Socket['conn'], most: number, onCut: () => void): void {
  let waiting = 0;
  connection.on('packetCreate', ({ data }: { data?: unknown }) => {
    if (connection.transport.writable) return;
    waiting += typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (waiting <= most) return;
    waiting = -Infinity;
    onCut();
    connection.close(true);
  });
  // What was handed over has left for the network; what was said meanwhile is counted again.
  connection.on('drain', () => {
    waiting = 0;
  });
}
