import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * What one would write first: Socket.IO as it comes, the whole state to everybody whenever anything changes, nothing stored.
 * With nobody saying anything it is what a connection of Socket.IO costs. Argument: how many people there are.
 */
const people = Number(process.argv[2]);
const state = {
  version: 0,
  people: Object.fromEntries(
    Array.from({ length: people }, (_, index) => {
      const id = `person-${String(index).padStart(16, '0')}`;
      const person = { id, name: `Prénom Nom ${index}`, organisation: `Organisme ${index % 300}`, languages: ['en'], topics: [] };
      return [id, { ...person, table: null as string | null, mode: 'full', dropped: false, organiser: false }];
    }),
  ),
};
const ids = Object.keys(state.people);

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.on('command', (message: { command: { type: string; table?: string } }, answer: (said: object) => void) => {
    state.version += 1;
    const person = state.people[ids[state.version % people] ?? ''];
    if (person !== undefined) person.table = message.command.table ?? null;
    answer({ ok: true, version: state.version });
    io.emit('view', { scope: 'hall', version: state.version, from: state.version - 1, state });
  });
  socket.emit('view', { scope: 'hall', version: state.version, from: null, state });
  socket.emit('view', { scope: 'mine', version: state.version, from: null });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.stdout.write(`open at ${typeof address === 'object' ? String(address?.port) : ''}\n`);
});
